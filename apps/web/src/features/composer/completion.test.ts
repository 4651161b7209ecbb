import { describe, expect, it } from "vitest";
import { best, tokenAt } from "./completion";

describe("the word at the caret", () => {
  it.each([
    ["@", { sign: "@", query: "", start: 0 }],
    ["hi @ke", { sign: "@", query: "ke", start: 3 }],
    ["hi (#gen", { sign: "#", query: "gen", start: 4 }],
    ["so :smi", { sign: ":", query: "smi", start: 3 }],
    ["mail@ke", null],
    ["10:30", null],
    [":a", null],
    ["@ke ", null],
    ["a\n@ke", { sign: "@", query: "ke", start: 2 }],
  ])("of %j", (text, token) => {
    expect(tokenAt(text, text.length)).toEqual(token);
  });

  it("is the one before the caret, not the last one", () => {
    expect(tokenAt("@ab @cd", 3)).toEqual({ sign: "@", query: "ab", start: 0 });
  });
});

describe("what is offered", () => {
  it("begins with the query first, then has a word that does, then holds it", () => {
    const names = ["oregano", "red onion", "onions", "melon"];
    expect(best(names, (name) => [name], "on", 3)).toEqual(["onions", "red onion", "melon"]);
  });

  it("is found without its accents", () => {
    expect(best(["Inés"], (name) => [name], "ines", 8)).toEqual(["Inés"]);
  });
});
