import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CborValue, decodeCbor, encodeCbor, MalformedCbor } from "./cbor";

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const text = (bytes: Uint8Array) =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

describe("reading CBOR", () => {
  it.each([
    // RFC 8949, appendix A
    ["00", 0],
    ["17", 23],
    ["1818", 24],
    ["1903e8", 1000],
    ["1a000f4240", 1_000_000],
    ["1b000000e8d4a51000", 1_000_000_000_000],
    ["20", -1],
    ["3903e7", -1000],
    ["f90000", 0],
    ["f93e00", 1.5],
    ["f97bff", 65_504],
    ["f90001", 5.960464477539063e-8],
    ["fa47c35000", 100_000],
    ["fb3ff199999999999a", 1.1],
    ["f4", false],
    ["f5", true],
    ["f6", null],
    ["60", ""],
    ["62c3bc", "ü"],
    ["64f0908591", "𐅑"],
    ["83010203", [1, 2, 3]],
    ["a26161016162820203", { a: 1, b: [2, 3] }],
  ] as [string, CborValue][])("reads %s", (bytes, value) => {
    expect(decodeCbor(hex(bytes))).toEqual(value);
  });

  it("reads ids as text, whatever their size", () => {
    // {"id": 2^64-1, "user_id": 7, "roles": [1, 2^63], "parent_id": null, "size": 7}
    const bytes =
      "a5" +
      "626964" +
      "1bffffffffffffffff" +
      "67757365725f6964" +
      "07" +
      "65726f6c6573" +
      "82011b8000000000000000" +
      "69706172656e745f6964" +
      "f6" +
      "6473697a65" +
      "07";
    expect(decodeCbor(hex(bytes))).toEqual({
      id: "18446744073709551615",
      user_id: "7",
      roles: ["1", "9223372036854775808"],
      parent_id: null,
      size: 7,
    });
  });

  it("reads the objects of a list of roles as objects", () => {
    expect(decodeCbor(hex("a165726f6c657381a26269640568706f736974696f6e00"))).toEqual({
      roles: [{ id: "5", position: 0 }],
    });
  });

  it("reads a mask of 80 bits as decimal text", () => {
    expect(decodeCbor(hex("4a80000000000000000001"))).toBe(String((1n << 79n) + 1n));
  });

  it.each([
    ["", "nothing"],
    ["0000", "bytes after the end"],
    ["1800", "a number that is longer than it must be"],
    ["1b00000000ffffffff", "a number that is longer than it must be"],
    ["1b0020000000000000", "2^53 where no id stands"],
    ["5f4101ff", "an indefinite length"],
    ["9fff", "an indefinite length"],
    ["c000", "a tag"],
    ["4101", "bytes that are no mask"],
    ["62c328", "text that is not UTF-8"],
    ["a10102", "a key that is not text"],
    ["a2616101616102", "a key twice"],
    ["9affffffff", "a length beyond the end"],
    ["7b7fffffffffffffff", "a length beyond the end"],
    ["f7", "undefined"],
    ["81".repeat(40) + "00", "depth"],
  ])("refuses %s: %s", (bytes) => {
    expect(() => decodeCbor(hex(bytes))).toThrow(MalformedCbor);
  });

  it("never does anything but read or refuse, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          decodeCbor(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedCbor);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("writing CBOR", () => {
  const key = fc.string({ unit: "grapheme", maxLength: 12 }).filter((k) => k !== "__proto__");
  const { tree } = fc.letrec<{ tree: CborValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeNat(),
      fc.string({ unit: "grapheme" }),
      fc.array(tie("tree"), { maxLength: 5 }),
      fc.dictionary(key, tie("tree"), { maxKeys: 5, noNullPrototype: true }),
    ),
  }));

  it("is read back as it was", () => {
    const hasNoIds = (value: CborValue) =>
      !/"(id|roles|mention_roles|[^"]*_id)":/.test(JSON.stringify(value));
    fc.assert(
      fc.property(tree.filter(hasNoIds), (value) => {
        expect(decodeCbor(encodeCbor(value))).toEqual(value);
      }),
    );
  });

  it("puts keys in the order of their bytes and lengths in their shortest form", () => {
    expect(text(encodeCbor({ bb: 24, c: 1, a: [256, 65_536, 2 ** 32] }))).toBe(
      "a3" +
        "6161" +
        "83" +
        "190100" +
        "1a00010000" +
        "1b0000000100000000" +
        "6163" +
        "01" +
        "626262" +
        "1818",
    );
  });

  it("refuses what is not an unsigned integer", () => {
    expect(() => encodeCbor(-1)).toThrow(RangeError);
    expect(() => encodeCbor(1.5)).toThrow(RangeError);
    expect(() => encodeCbor(2 ** 53)).toThrow(RangeError);
  });
});
