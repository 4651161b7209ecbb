import type { Inline, Tree } from "./ast";

type MarkType = "strong" | "em" | "underline" | "strike" | "spoiler";

/** A place where `*`, `_`, `~~` or `||` opened something that nothing has closed yet. */
interface Open {
  readonly sign: string;
  /** How many signs of the run are not used up. */
  left: number;
  children: Inline[];
}

/**
 * Builds the tree while signs open and close. Each sign has at most one opening on the stack, or
 * two where one is single and one double, so the stack never grows with the text, and whatever is
 * closed or given up is moved a fixed number of times: linear in the text.
 */
export class Marks {
  private readonly stack: Open[] = [{ sign: "", left: 0, children: [] }];

  private get top(): Open {
    return this.stack[this.stack.length - 1] as Open;
  }

  add(inline: Inline): void {
    append(this.top.children, inline);
  }

  /** A run of `count` equal signs that may open, may close, or is only text. */
  run(sign: string, count: number, may: { open: boolean; close: boolean }): void {
    let left = count;
    while (left > 0 && may.close) {
      const used = this.close(sign, left);
      if (used === 0) {
        break;
      }
      left -= used;
    }
    if (left === 0) {
      return;
    }
    if (may.open && this.mayOpen(sign, left)) {
      this.stack.push({ sign, left, children: [] });
    } else {
      this.add(sign.repeat(left));
    }
  }

  private mayOpen(sign: string, count: number): boolean {
    const open = this.stack.filter((one) => one.sign === sign);
    return open.length === 0 || (open.length === 1 && count < 3 && open[0]?.left === 3 - count);
  }

  /** Closes the nearest opening that fits, and says how many signs that took. */
  private close(sign: string, count: number): number {
    for (let at = this.stack.length - 1; at > 0; at -= 1) {
      const open = this.stack[at] as Open;
      const take = open.sign === sign ? fit(open.left, count) : 0;
      if (take > 0) {
        return this.closeAt(at, take) ? take : 0;
      }
    }
    return 0;
  }

  private closeAt(at: number, take: number): boolean {
    const open = this.stack[at] as Open;
    if (at === this.stack.length - 1 && open.children.length === 0) {
      return false; // nothing between the signs: they are text
    }
    while (this.stack.length - 1 > at) {
      this.giveUp();
    }
    const made: Inline = { type: typeOf(open.sign, take), children: open.children };
    open.left -= take;
    if (open.left > 0) {
      open.children = [made];
    } else {
      this.stack.pop();
      this.add(made);
    }
    return true;
  }

  /** Turns the topmost opening back into text. */
  private giveUp(): void {
    const { sign, left, children } = this.stack.pop() as Open;
    this.add(sign.repeat(left));
    children.forEach((child) => {
      this.add(child);
    });
  }

  finish(): Tree {
    while (this.stack.length > 1) {
      this.giveUp();
    }
    return this.top.children;
  }
}

/** How many signs a closing run of `count` takes from an opening of `left`. */
function fit(left: number, count: number): number {
  if (left >= 2 && count >= 2) {
    return 2;
  }
  if (left === 3 || left === 1) {
    return count === 2 ? 0 : 1;
  }
  return 0;
}

function typeOf(sign: string, count: number): MarkType {
  switch (sign) {
    case "~":
      return "strike";
    case "|":
      return "spoiler";
    case "_":
      return count === 2 ? "underline" : "em";
    default:
      return count === 2 ? "strong" : "em";
  }
}

function append(children: Inline[], inline: Inline): void {
  const last = children.at(-1);
  if (typeof inline === "string" && typeof last === "string") {
    children[children.length - 1] = last + inline;
  } else if (inline !== "") {
    children.push(inline);
  }
}
