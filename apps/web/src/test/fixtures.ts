import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Dispatch } from "../app/store/apply";
import { decodeFrame, type Ready } from "../shared/protocol";

/** The golden fixtures that the server's tests write and check. */
const FOLDER = resolve(import.meta.dirname, "../../../../protocol/src/test/resources/fixtures");

export interface Fixture {
  readonly cbor: Uint8Array;
  /** `[op, seq, type, data, stream]` with ids as text. */
  readonly json: readonly [number, number | null, string | null, unknown, string | null];
}

export interface Story {
  readonly before: string;
  readonly events: readonly string[];
  readonly after: string;
}

export function fixtureNames(): readonly string[] {
  return readdirSync(FOLDER)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name !== "story");
}

export function fixture(name: string): Fixture {
  const { cbor, json } = read(name) as { cbor: string; json: Fixture["json"] };
  const bytes = (cbor.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return { cbor: Uint8Array.from(bytes), json };
}

export function story(): Story {
  return read("story") as Story;
}

export function readyFixture(name: string): Ready {
  const frame = decodeFrame(fixture(name).cbor);
  if (frame.op !== "ready") {
    throw new Error(`${name} is no Ready`);
  }
  return frame.ready;
}

export function dispatchFixture(name: string): Dispatch {
  const frame = decodeFrame(fixture(name).cbor);
  if (frame.op !== "dispatch") {
    throw new Error(`${name} is no event that this client knows`);
  }
  return frame;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), "utf8"));
}
