import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "./ast";
import cases from "./cases.json";
import { parse } from "./parse";

/** What a mean person strings together: signs, and what stands between them. */
const bits = fc.constantFrom(
  ..."* ** *** _ __ ~~ || ` `` ``` [ ] ( ) < > # - 1. \\ \n".split(" "),
  ...["a", " ", "\n", "> ", ">>> ", "https://", "<@1>", "<t:1>", "[a](https://b.c)", "@here", "é"],
);
const texts = fc.array(bits, { maxLength: 300 }).map((parts) => parts.join(""));

describe("the dialect", () => {
  it.each(cases)("reads $text", ({ text, blocks }) => {
    expect(parse(text)).toEqual(blocks);
  });

  it("loses no letter and makes none up", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lettersOf(JSON.stringify(wordsOf(parse(text))))).toBe(lettersOf(plain(text)));
      }),
    );
  });

  it("links to nothing but the web and mail", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("javascript:", "data:", "file:///"), (text, scheme) => {
        const urls = urlsOf(parse(text.replaceAll("https://", scheme)));
        expect(urls.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
      }),
    );
  });

  const hostile = ["*a **b ", "[", "`a``b", "<", "[a](https://", "~~|| ", "- a\n  ", "_a __b "];
  it.each([...hostile, "```", "\\", "***a ", "((((https://a(", "# ", "a ", "[[a]"])(
    "takes time in proportion to the text: %j",
    (part) => {
      const long = fastest(part.repeat(100_000 / part.length));
      const short = fastest(part.repeat(10_000 / part.length));
      expect(long).toBeLessThan(Math.max(short, 1) * 60); // ten times the text; squared were 100
    },
  );
});

/** Of three runs, in milliseconds: a busy machine slows one of them, not all. */
function fastest(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const begun = performance.now();
    parse(text);
    return performance.now() - begun;
  });
  return Math.min(...runs);
}

function wordsOf(tree: readonly (Block | Inline)[]): readonly string[] {
  return tree.flatMap((node): readonly string[] => {
    if (typeof node === "string") return [node];
    if ("items" in node)
      return node.items.flatMap((one) => [...wordsOf(one.children), ...wordsOf(one.below)]);
    if ("text" in node) return [node.text];
    return "children" in node ? wordsOf(node.children) : [];
  });
}

function urlsOf(tree: readonly (Block | Inline)[]): readonly string[] {
  return tree.flatMap((node): readonly string[] => {
    if (typeof node === "string") return [];
    if ("items" in node)
      return node.items.flatMap((one) => [...urlsOf(one.children), ...urlsOf(one.below)]);
    const inside = "children" in node ? urlsOf(node.children) : [];
    return node.type === "link" ? [node.url, ...inside] : inside;
  });
}

/** Only the letters that cannot be part of a sign. */
function lettersOf(text: string): string {
  return text.replace(/[^é]/g, "");
}

function plain(text: string): string {
  return text.replace(/```é\n(?=[\s\S]*```)/g, "```\n");
}
