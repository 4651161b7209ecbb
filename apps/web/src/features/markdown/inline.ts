import type { Inline, TimeStyle, Tree } from "./ast";
import { Marks } from "./marks";
import { bareUrl, isUrl } from "./url";

const WORD = /[\p{L}\p{N}_]/u;
const SPACE = /\s/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ANGLE =
  /<(?:@!?(\d{1,20})|@&(\d{1,20})|#(\d{1,20})|t:(-?\d{1,13})(?::([tTdDfFRsS]))?|(a?):(\w{2,32}):(\d{1,20})|((?:https?:\/\/|mailto:)[^\s<>]{1,2048}))>/y;
const TARGET =
  /\((<?)((?:https?:\/\/|mailto:)(?:[^\s<>()[\]]|\([^\s<>()[\]]*\))+)>?(?: +"[^"\n]{0,256}")?\)/y;
const EVERYONE = /@(everyone|here)(?![\p{L}\p{N}_])/uy;

/** Reads a stretch of text that stands in one block. */
export function parseInline(text: string, links = true): Tree {
  return new InlineParser(text, links).parse();
}

class InlineParser {
  private readonly marks = new Marks();
  private readonly ticks: Ticks;
  private brackets: Int32Array | null = null;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly links: boolean,
  ) {
    this.ticks = new Ticks(text);
  }

  parse(): Tree {
    while (this.at < this.text.length) {
      this.step();
    }
    return this.marks.finish();
  }

  private step(): void {
    switch (this.text[this.at]) {
      case "\\":
        this.escape();
        break;
      case "\n":
        this.take({ type: "break" }, 1);
        break;
      case "`":
        this.code();
        break;
      case "*":
      case "_":
      case "~":
      case "|":
        this.run();
        break;
      case "<":
        this.angle();
        break;
      case "[":
        this.masked();
        break;
      case "@":
        this.everyone();
        break;
      case "h":
        this.bare();
        break;
      default:
        this.plain();
    }
  }

  private take(inline: Inline, length: number): void {
    this.marks.add(inline);
    this.at += length;
  }

  /** As far as nothing can begin. */
  private plain(): void {
    const from = this.at;
    do {
      this.at += 1;
    } while (this.at < this.text.length && !"\\\n`*_~|<[@h".includes(this.text[this.at] ?? ""));
    this.marks.add(this.text.slice(from, this.at));
  }

  private escape(): void {
    const next = this.text[this.at + 1] ?? "";
    if (ESCAPABLE.test(next)) {
      this.take(next, 2);
    } else {
      this.take("\\", 1);
    }
  }

  private code(): void {
    const length = runLength(this.text, this.at);
    const end = this.ticks.next(length, this.at + length);
    if (end === -1) {
      this.take("`".repeat(length), length);
      return;
    }
    const inside = this.text.slice(this.at + length, end);
    this.take({ type: "code", text: trimmed(inside) }, end + length - this.at);
  }

  private run(): void {
    const sign = this.text[this.at] ?? "";
    const count = runLength(this.text, this.at);
    const before = this.text[this.at - 1] ?? " ";
    const after = this.text[this.at + count] ?? " ";
    this.at += count;
    this.marks.run(sign, count, may(sign, count, before, after));
  }

  private angle(): void {
    ANGLE.lastIndex = this.at;
    const found = ANGLE.exec(this.text);
    const made = found && this.angled(found);
    if (made) {
      this.take(made, found[0].length);
    } else {
      this.take("<", 1);
    }
  }

  private angled(found: RegExpExecArray): Inline | null {
    const [, user, role, channel, seconds, style, animated, name, emoji, url] = found;
    const mention = mentionOf(user, role, channel);
    if (mention !== null) {
      return mention;
    }
    if (seconds !== undefined) {
      return { type: "time", seconds: Number(seconds), style: (style ?? "f") as TimeStyle };
    }
    if (name !== undefined && emoji !== undefined) {
      return { type: "emoji", id: emoji, name, animated: animated === "a" };
    }
    return url !== undefined && this.links && isUrl(url)
      ? { type: "link", url, children: [url.replace(/^mailto:/, "")], embed: false }
      : null;
  }

  /** `[label](url)`: a label that shows another address is refused, and stays as it was typed. */
  private masked(): void {
    const end = this.links ? this.closing(this.at) : -1;
    TARGET.lastIndex = end + 1;
    const found = end > this.at + 1 ? TARGET.exec(this.text) : null;
    const label = this.text.slice(this.at + 1, Math.max(end, this.at + 1));
    const url = found?.[2];
    if (found && url !== undefined && isUrl(url) && !/https?:\/\//i.test(label)) {
      const children = parseInline(label, false);
      this.take(
        { type: "link", url, children, embed: found[1] === "" },
        end - this.at + 1 + found[0].length,
      );
    } else {
      this.take("[", 1);
    }
  }

  /** The bracket that closes the one at `from`, found for all of them in one pass. */
  private closing(from: number): number {
    this.brackets ??= pairs(this.text);
    return this.brackets[from] ?? -1;
  }

  private everyone(): void {
    EVERYONE.lastIndex = this.at;
    const found = EVERYONE.exec(this.text);
    if (found) {
      this.take({ type: found[1] as "everyone" | "here" }, found[0].length);
    } else {
      this.take("@", 1);
    }
  }

  private bare(): void {
    const inWord = this.at > 0 && WORD.test(this.text[this.at - 1] ?? "");
    const url = this.links && !inWord ? bareUrl(this.text, this.at) : null;
    if (url === null) {
      this.plain();
    } else {
      this.take({ type: "link", url, children: [url], embed: true }, url.length);
    }
  }
}

/** Where the runs of backticks stand, by their length: a closing run is found without a search. */
class Ticks {
  private readonly places = new Map<number, number[]>();

  constructor(text: string) {
    for (let at = text.indexOf("`"); at !== -1;) {
      const length = runLength(text, at);
      const known = this.places.get(length);
      if (known) {
        known.push(at);
      } else {
        this.places.set(length, [at]);
      }
      at = text.indexOf("`", at + length);
    }
    this.places.forEach((places) => places.reverse());
  }

  /** The first run of this length at or after `from`, which only ever grows. */
  next(length: number, from: number): number {
    const places = this.places.get(length) ?? [];
    while (places.length > 0 && (places.at(-1) ?? 0) < from) {
      places.pop();
    }
    return places.at(-1) ?? -1;
  }
}

function mentionOf(user?: string, role?: string, channel?: string): Inline | null {
  if (user !== undefined) return { type: "user", id: user };
  if (role !== undefined) return { type: "role", id: role };
  return channel === undefined ? null : { type: "channel", id: channel };
}

function may(
  sign: string,
  count: number,
  before: string,
  after: string,
): { open: boolean; close: boolean } {
  switch (sign) {
    case "*":
      return single(count, !SPACE.test(after), !SPACE.test(before));
    case "_": {
      const open = !WORD.test(before) && !SPACE.test(after);
      return single(count, open, !WORD.test(after) && !SPACE.test(before));
    }
    default:
      return { open: count === 2, close: count === 2 };
  }
}

/** Double signs may stand anywhere, single ones only where they touch a word. */
function single(count: number, open: boolean, close: boolean): { open: boolean; close: boolean } {
  const possible = count <= 3;
  return { open: possible && (count === 2 || open), close: possible && (count === 2 || close) };
}

function runLength(text: string, at: number): number {
  const sign = text[at];
  let end = at + 1;
  while (text[end] === sign) {
    end += 1;
  }
  return end - at;
}

/** One space at both ends only keeps backticks apart. */
function trimmed(code: string): string {
  const padded = code.length > 2 && code.startsWith(" ") && code.endsWith(" ");
  return padded && code.trim() !== "" ? code.slice(1, -1) : code;
}

function pairs(text: string): Int32Array {
  const found = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") {
      at += 1;
    } else if (sign === "[") {
      open.push(at);
    } else if (sign === "]" && open.length > 0) {
      found[open.pop() ?? 0] = at;
    }
  }
  return found;
}
