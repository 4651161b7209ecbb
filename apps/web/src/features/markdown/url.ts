const BARE = /https?:\/\/[^\s<>[\]]{1,2048}/iy;
const TRAILING = /[.,:;"'!?*_~|]/;

/** Whether an address is one that a message may link to. */
export function isUrl(url: string): boolean {
  return /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+)/i.test(url);
}

/** The address that begins here, without the punctuation that only ends the sentence. */
export function bareUrl(text: string, at: number): string | null {
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0];
  if (found === undefined) {
    return null;
  }
  const url = found.slice(0, endOf(found));
  return isUrl(url) ? url : null;
}

function endOf(url: string): number {
  let end = url.length;
  let depth = balance(url);
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? "";
    if (last === ")" && depth < 0) {
      depth += 1;
    } else if (!TRAILING.test(last)) {
      break;
    }
  }
  return end;
}

/** Below zero where more brackets close than open. */
function balance(url: string): number {
  let depth = 0;
  for (const sign of url) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
  }
  return depth;
}
