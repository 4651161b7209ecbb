/** The tree of a message's text. It is plain JSON: server and client agree on it case by case. */
export type Inline =
  | string
  | { readonly type: "strong" | "em" | "underline" | "strike" | "spoiler"; readonly children: Tree }
  | { readonly type: "code"; readonly text: string }
  | {
      readonly type: "link";
      readonly url: string;
      readonly children: Tree;
      readonly embed: boolean;
    }
  | { readonly type: "user" | "role" | "channel"; readonly id: string }
  | { readonly type: "everyone" | "here" }
  | {
      readonly type: "emoji";
      readonly id: string;
      readonly name: string;
      readonly animated: boolean;
    }
  | { readonly type: "time"; readonly seconds: number; readonly style: TimeStyle }
  | { readonly type: "break" };

export type Tree = readonly Inline[];
export type TimeStyle = "t" | "T" | "d" | "D" | "f" | "F" | "R" | "s" | "S";

export type Block =
  | { readonly type: "text"; readonly children: Tree }
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly children: Tree }
  | { readonly type: "small"; readonly children: Tree }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | { readonly type: "list"; readonly start: number | null; readonly items: readonly Item[] }
  | { readonly type: "pre"; readonly language: string | null; readonly text: string };

/** One line of a list, and the list that hangs below it. */
export interface Item {
  readonly children: Tree;
  readonly below: readonly Block[];
}
