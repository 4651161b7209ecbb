import type { Block, Item } from "./ast";
import { parseInline } from "./inline";

const HEADING = /^(#{1,3}) +(?=\S)/;
const SMALL = /^-# +(?=\S)/;
const QUOTE = /^> ?(?=.|$)/;
const REST = /^>>> /;
const ITEM = /^( *)([-*]|\d{1,9}\.) +(?=\S)/;
const LANGUAGE = /^([\w+#.-]{1,24})\n/;
const DEEPEST = 10;

/** Reads a message's text: one pass over its lines, one over the signs in them. */
export function parse(text: string): readonly Block[] {
  return new BlockParser(text.replace(/\r\n?/g, "\n"), true).parse();
}

class BlockParser {
  private readonly blocks: Block[] = [];
  private paragraph = "";
  private at = 0;
  private fences = true;

  constructor(
    private readonly text: string,
    private readonly quotes: boolean,
  ) {}

  parse(): readonly Block[] {
    while (this.at < this.text.length) {
      this.line();
    }
    this.endParagraph();
    return this.blocks;
  }

  private line(): void {
    const line = this.lineAt(this.at);
    if (this.quotes && line.startsWith(">")) {
      this.quote(line);
    } else if (HEADING.test(line)) {
      const signs = HEADING.exec(line)?.[1] ?? "#";
      this.single({ type: "heading", level: signs.length as 1 | 2 | 3 }, line, HEADING);
    } else if (SMALL.test(line)) {
      this.single({ type: "small" }, line, SMALL);
    } else if (ITEM.test(line)) {
      this.list();
    } else {
      this.plain(line);
    }
  }

  private lineAt(from: number): string {
    const end = this.text.indexOf("\n", from);
    return this.text.slice(from, end === -1 ? this.text.length : end);
  }

  private pass(line: string): void {
    this.at += line.length + 1;
  }

  private single(
    block: { type: "heading"; level: 1 | 2 | 3 } | { type: "small" },
    line: string,
    sign: RegExp,
  ): void {
    if (this.fence(line)) {
      return;
    }
    this.endParagraph();
    this.blocks.push({ ...block, children: parseInline(line.replace(sign, "").trimEnd()) });
    this.pass(line);
  }

  /** A line of text, as far as a fence begins in it. */
  private plain(line: string): void {
    if (this.fence(line)) {
      return;
    }
    this.paragraph += this.paragraph === "" ? line : `\n${line}`;
    this.pass(line);
  }

  /** Takes the line as far as a fence, and the fence with all in it, where there is one. */
  private fence(line: string): boolean {
    const start = this.fences ? fenceIn(line) : -1;
    if (start === -1) {
      return false;
    }
    const open = this.at + start;
    const close = this.text.indexOf("```", open + 3);
    if (close === -1 || this.text.slice(open + 3, close).trim() === "") {
      this.fences = close !== -1;
      return false;
    }
    this.paragraph += (this.paragraph === "" || start === 0 ? "" : "\n") + line.slice(0, start);
    this.endParagraph();
    this.blocks.push(pre(this.text.slice(open + 3, close)));
    this.at = close + 3;
    if (this.text[this.at] === "\n") {
      this.at += 1;
    }
    return true;
  }

  private quote(line: string): void {
    if (REST.test(line)) {
      this.endParagraph();
      this.pushQuote(this.text.slice(this.at).replace(REST, ""));
      this.at = this.text.length;
    } else if (line.startsWith("> ")) {
      this.endParagraph();
      this.pushQuote(this.quotedLines().join("\n"));
    } else {
      this.plain(line);
    }
  }

  private quotedLines(): readonly string[] {
    const lines: string[] = [];
    while (this.at < this.text.length) {
      const line = this.lineAt(this.at);
      if (!line.startsWith("> ") && line !== ">") {
        break;
      }
      lines.push(line.replace(QUOTE, ""));
      this.pass(line);
    }
    return lines;
  }

  private pushQuote(inside: string): void {
    this.blocks.push({ type: "quote", children: new BlockParser(inside, false).parse() });
  }

  private list(): void {
    this.endParagraph();
    const lines: ItemLine[] = [];
    while (this.at < this.text.length) {
      const line = this.lineAt(this.at);
      const found = ITEM.exec(line);
      if (found) {
        lines.push(itemLine(found, line));
      } else if (/^ {2,}\S/.test(line)) {
        lines.at(-1)?.more.push(line.trim());
      } else {
        break;
      }
      this.pass(line);
    }
    this.blocks.push(...listsOf(lines));
  }

  private endParagraph(): void {
    const text = this.paragraph.trim();
    this.paragraph = "";
    if (text !== "") {
      this.blocks.push({ type: "text", children: parseInline(text) });
    }
  }
}

/** Where ``` begins that no backslash stands before. */
function fenceIn(line: string): number {
  const start = line.indexOf("```");
  return start > 0 && line[start - 1] === "\\" ? -1 : start;
}

function pre(inside: string): Block {
  const language = LANGUAGE.exec(inside)?.[1] ?? null;
  const text = language === null ? inside : inside.slice(language.length + 1);
  return { type: "pre", language, text: text.replace(/^\n/, "").replace(/\n$/, "") };
}

interface ItemLine {
  readonly depth: number;
  /** The number it was given, null where it has a bullet. */
  readonly number: number | null;
  readonly text: string;
  readonly more: string[];
}

function itemLine([sign, indent = "", mark = "-"]: RegExpExecArray, line: string): ItemLine {
  return {
    depth: Math.min(Math.floor(indent.length / 2), DEEPEST),
    number: /\d/.test(mark) ? Number.parseInt(mark, 10) : null,
    text: line.slice(sign.length).trimEnd(),
    more: [],
  };
}

interface OpenList {
  readonly depth: number;
  readonly numbered: boolean;
  readonly items: { children: Item["children"]; below: Block[] }[];
}

/** Nests the lines by how far they are indented: a deeper one hangs below the one before. */
function listsOf(lines: readonly ItemLine[]): readonly Block[] {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  for (const line of lines) {
    const numbered = line.number !== null;
    while ((open.at(-1)?.depth ?? -1) > line.depth) {
      open.pop();
    }
    if (open.at(-1)?.depth === line.depth && open.at(-1)?.numbered !== numbered) {
      open.pop();
    }
    if (open.at(-1)?.depth !== line.depth) {
      const items: OpenList["items"] = [];
      (open.at(-1)?.items.at(-1)?.below ?? blocks).push({
        type: "list",
        start: line.number,
        items,
      });
      open.push({ depth: line.depth, numbered, items });
    }
    const children = parseInline([line.text, ...line.more].join("\n"));
    open.at(-1)?.items.push({ children, below: [] });
  }
  return blocks;
}
