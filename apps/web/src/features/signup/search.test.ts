import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type Puzzle, search } from "./search";

const SALT = "aabbccddeeff00112233ccdd?expires=1767225600&";

function puzzle(number: number, maxnumber: number): Puzzle {
  const challenge = createHash("sha256")
    .update(`${SALT}${String(number)}`)
    .digest("hex");
  return { algorithm: "SHA-256", challenge, maxnumber, salt: SALT, signature: "" };
}

test.each([0, 1, 499, 500, 1_234, 2_000])("finds %i", async (number) => {
  expect(await search(puzzle(number, 2_000), () => undefined)).toBe(number);
});

test("finds nothing where there is nothing", async () => {
  expect(await search(puzzle(2_001, 2_000), () => undefined)).toBeNull();
});

test("tells how far it is, and never back", async () => {
  const shares: number[] = [];

  await search(puzzle(2_000, 1_999), (share) => shares.push(share));

  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});
