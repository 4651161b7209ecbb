import { describe, expect, it } from "vitest";
import { de } from "./de";
import { en } from "./en";
import { daysAgo, formatsOf } from "./formats";
import type { Entry, Key } from "./translate";
import { piecesOf, translator } from "./translate";

const texts = (entry: Entry): readonly string[] =>
  typeof entry === "string" ? [entry] : Object.values(entry);
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
const keys = Object.keys(en) as Key[];

describe("the catalogues", () => {
  it("say the same things in both languages", () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(keys)("leave the same holes and the same plurals: %s", (key) => {
    expect(typeof de[key]).toBe(typeof en[key]);
    const english = namesIn(texts(en[key]).at(-1) ?? "");
    const german = namesIn(texts(de[key]).at(-1) ?? "");
    expect(german).toEqual(english);
    texts(de[key]).forEach((text) => {
      expect(text).not.toBe("");
    });
  });
});

describe("a text", () => {
  const t = translator({ locale: "de-DE", catalogue: de });

  it("takes the plural form of its number", () => {
    expect(t("mark.mentions", { n: 1 })).toBe("1 Erwähnung");
    expect(t("mark.mentions", { n: 0 })).toBe("0 Erwähnungen");
    expect(t("invite.members", { n: 12_345 })).toBe("12.345 Mitglieder");
  });

  it("is cut at its holes, for elements to stand in them", () => {
    const pieces = piecesOf({ locale: "en", catalogue: en }, "typing.two", {});
    expect(pieces).toEqual(["", "one", " and ", "two", " are writing"]);
  });

  it("never reads a value as a hole", () => {
    expect(t("log.said", { name: "{text}", text: "hallo" })).toBe("{text}: hallo");
  });
});

describe("a day", () => {
  it("ends at the reader's midnight, also where it has 23 hours", () => {
    const noon = new Date(2026, 2, 30, 12).getTime(); // the day after the clocks went forward
    expect(daysAgo(new Date(2026, 2, 29, 0, 30).getTime(), noon)).toBe(1);
    expect(daysAgo(new Date(2026, 2, 30, 0, 0).getTime(), noon)).toBe(0);
  });

  it("is called today and yesterday in the reader's language", () => {
    const formats = formatsOf("de", translator({ locale: "de", catalogue: de }));
    expect(formats.day(Date.now())).toBe("Heute");
    expect(formats.day(new Date().setHours(0, 0, 0, 0) - 1)).toBe("Gestern");
  });
});
