import { describe, expect, it } from "vitest";
import { ownError, RequestError } from "../../shared/http/problem";
import { codesFile, readCode } from "./code";
import { untilAnswered, waitBefore } from "./polling";

describe("a recovery code", () => {
  it.each([
    "0123-4567-89AB-CDEF",
    "0123456789abcdef",
    " 0123 4567 89ab cdef\n",
    "o1z3-4567-89ab-cdef".replace("z", "2"),
    "OI23–4567—89AB_CDEF",
    "0l23.4567.89ab.cdef",
  ])("is read as %j", (typed) => {
    expect(readCode(typed)).toBe("0123-4567-89AB-CDEF");
  });

  it.each([
    "",
    "0123-4567-89AB",
    "0123-4567-89AB-CDEF-0",
    "0123-4567-89AB-CDEU",
    "ß123456789ABCDEF",
  ])("is not %j", (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it("stands on a line of its own in the file", () => {
    expect(codesFile("Codes", ["A", "B"])).toBe("Codes\n\nA\nB\n");
  });
});

describe("who waits for another device", () => {
  const pending = () =>
    new RequestError({ ...ownError("network").problem, code: "approval_pending" });
  const over = () =>
    new RequestError({ ...ownError("network").problem, status: 404, code: "unknown_approval" });

  function asked(answers: (Error | string)[]) {
    const waited: number[] = [];
    const ask = () => {
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    const pause = (millis: number) => {
      waited.push(millis);
      return Promise.resolve();
    };
    return { waited, answer: untilAnswered(ask, pause) };
  }

  it("asks every 2 s at first, and less often later", async () => {
    const { waited, answer } = asked([...Array.from({ length: 9 }, pending), "yes"]);
    expect(await answer).toBe("yes");
    expect(waited[0]).toBe(2_000);
    expect(waited).toEqual(waited.toSorted((a, b) => a - b));
    expect(waited.at(-1)).toBe(8_000);
    expect(waitBefore(1_000)).toBe(8_000);
  });

  it("does not mind a line that fails for a while", async () => {
    expect(await asked([ownError("network"), pending(), "yes"]).answer).toBe("yes");
  });

  it("hears a no", async () => {
    await expect(asked([pending(), over()]).answer).rejects.toMatchObject({
      code: "unknown_approval",
    });
  });
});
