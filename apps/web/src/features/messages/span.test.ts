import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../shared/protocol";
import { holds, rangeOf, shiftDown, shiftUp, sizeFor, spanAround, tailSpan } from "./span";

const size = { most: 10, step: 3 };
const log = (length: number, from = 1): Message[] =>
  Array.from({ length }, (_, at) => ({ id: String(from + at) }) as Message);

describe("the messages in the document", () => {
  it("are the newest ones at first", () => {
    const messages = log(50);
    expect(rangeOf(messages, tailSpan(messages, size), size, true)).toEqual({ start: 44, end: 50 });
  });

  it("are the same when older ones are loaded", () => {
    const span = spanAround(log(50, 100), "120", size);
    const before = rangeOf(log(50, 100), span, size, false);
    const after = rangeOf(log(100, 50), span, size, false);
    expect(after).toEqual({ start: before.start + 50, end: before.end + 50 });
  });

  it("lose their oldest at the end of the log, and their newest above it", () => {
    const span = { first: "1", last: null };
    expect(rangeOf(log(30), span, size, true)).toEqual({ start: 23, end: 30 });
    expect(rangeOf(log(30), span, size, false)).toEqual({ start: 0, end: 10 });
  });

  it("stand where the first one stood when that is deleted", () => {
    const messages = log(30).filter(({ id }) => id !== "12");
    const range = rangeOf(messages, { first: "12", last: "15" }, size, false);
    expect(messages[range.start]?.id).toBe("13");
  });

  it("are never more than may be, and reach both ends in steps", () => {
    const lengths = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(lengths, fc.nat(400), (length, at) => {
        const messages = log(length);
        let range = rangeOf(messages, spanAround(messages, String(at), size), size, false);
        for (let turns = 0; range.start > 0 && turns < 500; turns += 1) {
          range = rangeOf(messages, shiftUp(messages, range, size), size, false);
          expect(range.end - range.start).toBeLessThanOrEqual(size.most);
        }
        expect(range.start).toBe(0);
        for (let turns = 0; range.end < length && turns < 500; turns += 1) {
          range = rangeOf(messages, shiftDown(messages, range, size), size, false);
          expect(range.end - range.start).toBeLessThanOrEqual(size.most);
        }
        expect(range.end).toBe(length);
      }),
    );
  });

  it("cover three screens even where each is one line, within the bound of the document", () => {
    expect(sizeFor(900)).toEqual({ most: 100, step: 25 });
    expect(sizeFor(2160).most).toBeLessThan(200);
  });

  it("are found by id", () => {
    expect(holds(log(9), "9")).toBe(true);
    expect(holds(log(9), "10")).toBe(false);
    expect(holds([], "1")).toBe(false);
  });
});
