/** A puzzle of ALTCHA, version 1, as the server makes it. */
export interface Puzzle {
  readonly algorithm: string;
  /** In hex: the SHA-256 of the salt and, behind it, the digits of the number. */
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** So many are hashed before it is told how far one is. */
const BATCH = 500;

/**
 * The number that was hashed; null where no number from 0 to `maxnumber` was.
 *
 * @param onTried told the share that was tried, from 0 to 1
 */
export async function search(
  puzzle: Puzzle,
  onTried: (share: number) => void,
): Promise<number | null> {
  const { challenge, maxnumber, salt } = puzzle;
  for (let first = 0; first <= maxnumber; first += BATCH) {
    const length = Math.min(BATCH, maxnumber + 1 - first);
    const hashes = await Promise.all(
      Array.from({ length }, (_, index) => hash(`${salt}${String(first + index)}`)),
    );
    const found = hashes.indexOf(challenge);
    if (found >= 0) {
      return first + found;
    }
    onTried((first + length) / (maxnumber + 1));
  }
  return null;
}

async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), hex).join("");
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
