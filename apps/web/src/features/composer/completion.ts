/** The word at the caret that could be completed. */
export interface Token {
  readonly sign: "@" | "#" | ":";
  readonly query: string;
  /** Where the sign stands. */
  readonly start: number;
}

const TOKEN = /(?:^|[\s(])([@#:])([^\s@#:]{0,32})$/;

export function tokenAt(text: string, caret: number): Token | null {
  const found = TOKEN.exec(text.slice(Math.max(0, caret - 40), caret));
  if (found === null) {
    return null;
  }
  const [, sign, query = ""] = found;
  if (sign === ":" && query.length < 2) {
    return null;
  }
  return { sign: sign as Token["sign"], query, start: caret - query.length - 1 };
}

/** How well a name fits: 0 the best, null not at all. The beginning counts most, then a word's. */
export function fitOf(name: string, query: string): number | null {
  const plain = fold(name);
  const at = plain.indexOf(fold(query));
  if (at === -1) {
    return null;
  }
  return at === 0 ? 0 : /[\s._-]/.test(plain[at - 1] ?? "") ? 1 : 2;
}

/** Without accents and capitals: "Inés" is found by "ines". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The best ones, in the order of their fit and then as they came. */
export function best<T>(
  all: readonly T[],
  names: (one: T) => readonly string[],
  query: string,
  most: number,
): readonly T[] {
  const fitting = all.flatMap((one) => {
    const fits = names(one).flatMap((name) => fitOf(name, query) ?? []);
    return fits.length > 0 ? [{ one, fit: Math.min(...fits) }] : [];
  });
  return fitting
    .sort((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ one }) => one);
}
