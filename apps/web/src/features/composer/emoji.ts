import { best } from "./completion";
import type { Offer } from "./offers";

interface Emoji {
  readonly label: string;
  readonly tags?: readonly string[];
  readonly unicode: string;
  /** Absent for the parts that emoji are made of. */
  readonly group?: number;
}

const books = {
  en: () => import("emojibase-data/en/compact.json"),
  de: () => import("emojibase-data/de/compact.json"),
};

/** Emoji whose name in the page's language, or another word for it, holds the query. */
export async function emojiFor(query: string, most: number): Promise<readonly Offer[]> {
  const language = document.documentElement.lang.startsWith("de") ? "de" : "en";
  const book = (await books[language]()).default as readonly Emoji[];
  const whole = book.filter(({ group }) => group !== undefined);
  return best(whole, ({ label, tags = [] }) => [label, ...tags], query, most).map((emoji) => ({
    key: emoji.unicode,
    kind: "emoji",
    id: null,
    title: emoji.label,
    note: "",
    insert: emoji.unicode,
  }));
}
