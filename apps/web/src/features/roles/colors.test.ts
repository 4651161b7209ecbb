import { describe, expect, it } from "vitest";
import { colorOf, hexOf } from "./colors";

describe("a colour", () => {
  it("is written as six digits", () => {
    expect(hexOf(0x1abc9c)).toBe("#1abc9c");
    expect(hexOf(0x0000ff)).toBe("#0000ff");
    expect(hexOf(0)).toBe("");
  });

  it("is read with or without its sign", () => {
    expect(colorOf("#1ABC9C")).toBe(0x1abc9c);
    expect(colorOf(" 1abc9c ")).toBe(0x1abc9c);
    expect(colorOf("")).toBe(0);
  });

  it("is none for no black: black is the darkest that there is", () => {
    expect(colorOf("#000000")).toBe(1);
  });

  it.each(["#12345", "red", "#12345g", "#1234567"])("is not %s", (text) => {
    expect(colorOf(text)).toBeNull();
  });
});
