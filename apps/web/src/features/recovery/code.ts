/** Crockford's base 32: no I, L, O and U. */
const WHOLE = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * As the server writes it, `XXXX-XXXX-XXXX-XXXX`, however it was typed: in small letters, with
 * spaces, with O for 0 and I or L for 1. Null where that is no recovery code.
 */
export function readCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return WHOLE.test(letters) ? (letters.match(/.{4}/g)?.join("-") ?? null) : null;
}

/** The text of the file to keep. */
export function codesFile(title: string, codes: readonly string[]): string {
  return [title, "", ...codes, ""].join("\n");
}
