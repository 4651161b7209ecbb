import type { Message } from "./friend.ts";
import { Place } from "./place.ts";

/** A channel in which much was said, oldest first. */
export interface History {
  place: Place;
  said: readonly Message[];
}

const MESSAGES = 10_000;

/** Every fifth is of two lines and every twentieth long, as people write. */
export async function longHistory(origin: string): Promise<History> {
  const place = await Place.made(origin, "links");
  return { place, said: await place.host.fills(place.channel(), MESSAGES, line) };
}

function line(at: number): string {
  if (at % 20 === 0) return `Line ${at}, ${"which goes on and on, ".repeat(12)}and ends.`;
  return at % 5 === 0 ? `Line ${at}\nand another` : `Line ${at}`;
}
