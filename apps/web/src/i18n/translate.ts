import type { en } from "./en";

/** One form for each plural category that a language has; `n` chooses. */
export type Plural = { readonly other: string } & {
  readonly [C in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};
export type Entry = string | Plural;

export type Key = keyof typeof en;
export type Catalogue = Readonly<Record<Key, Entry>>;

/** The names in braces: `"{name} left"` takes `name`; a plural takes `n` besides. */
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<E> = E extends { readonly other: infer S } ? NamesIn<S> | "n" : NamesIn<E>;
type Names<K extends Key> = NamesOf<(typeof en)[K]>;

/** What a key must be given: nothing where its text has no names. */
export type Values<K extends Key, V> = [Names<K>] extends [never]
  ? []
  : [values: Readonly<Record<Names<K>, V>>];

export type Translate = <K extends Key>(key: K, ...values: Values<K, string | number>) => string;

export interface Language {
  readonly locale: string;
  readonly catalogue: Catalogue;
}

const HOLE = /\{(\w+)\}/;

/** The text of a key cut at its holes: texts at even places, names at odd ones. */
export function piecesOf(language: Language, key: Key, values: Bag): readonly string[] {
  return form(language, language.catalogue[key], values).split(HOLE);
}

export type Bag = Readonly<Record<string, unknown>>;

function form({ locale }: Language, entry: Entry, values: Bag): string {
  if (typeof entry === "string") {
    return entry;
  }
  return entry[rulesOf(locale).select(Number(values["n"]))] ?? entry.other;
}

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}

export function translator(language: Language): Translate {
  const number = new Intl.NumberFormat(language.locale);
  return (key, ...[values]) => {
    const bag: Bag = values ?? {};
    return piecesOf(language, key, bag)
      .map((piece, at) => (at % 2 === 0 ? piece : show(bag[piece], number)))
      .join("");
  };
}

function show(value: unknown, number: Intl.NumberFormat): string {
  return typeof value === "number" ? number.format(value) : String(value);
}
