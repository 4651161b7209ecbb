import { en } from "./en";
import type { Catalogue, Language } from "./translate";

/** English is always there; the others load when they are wanted. */
const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
  de: () => import("./de").then(({ de }) => de),
};

export const languageNames: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: "en", name: "English" },
  { tag: "de", name: "Deutsch" },
];

export const english: Language = { locale: browserLocale("en") ?? "en-GB", catalogue: en };

/** The chosen language, or the first of the browser's that there is. Dates follow the region. */
export async function loadLanguage(chosen: string | null): Promise<Language> {
  const locale =
    chosen === null
      ? navigator.languages.find((tag) => languageOf(tag) in catalogues)
      : (browserLocale(chosen) ?? chosen);
  const catalogue = await catalogues[languageOf(locale ?? "en")]?.();
  return catalogue === undefined ? english : { locale: locale ?? "en", catalogue };
}

function browserLocale(language: string): string | undefined {
  return navigator.languages.find((tag) => languageOf(tag) === languageOf(language));
}

function languageOf(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? "en";
}
