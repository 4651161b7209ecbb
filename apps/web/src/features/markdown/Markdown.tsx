import { memo, type ReactNode, useMemo } from "react";
import type { Id } from "../../shared/protocol";
import type { Block, Item, Tree } from "./ast";
import { CodeBlock } from "./CodeBlock";
import { InlineTree } from "./InlineTree";
import { isOnlyEmoji } from "./jumbo";
import "./markdown.css";
import { parse } from "./parse";

interface Props {
  text: string;
  guildId: Id;
  /** Stands after the last word: "(edited)". */
  after?: ReactNode;
}

/** A message's text as a tree of elements: nothing of it is ever read as HTML. */
export const Markdown = memo(function Markdown({ text, guildId, after }: Props): ReactNode {
  const blocks = useMemo(() => parse(text), [text]);
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "text") {
    return (
      <div className={isOnlyEmoji(text) ? "txt jumbo" : "txt"} dir="auto">
        <InlineTree tree={only.children} guildId={guildId} />
        {after}
      </div>
    );
  }
  return (
    <div className="txt" dir="auto">
      <Blocks blocks={blocks} guildId={guildId} />
      {after}
    </div>
  );
});

function Blocks({ blocks, guildId }: { blocks: readonly Block[]; guildId: Id }): ReactNode {
  return blocks.map((block, at) => <OneBlock key={at} block={block} guildId={guildId} />);
}

function OneBlock({ block, guildId }: { block: Block; guildId: Id }): ReactNode {
  switch (block.type) {
    case "text":
      return <Line tree={block.children} guildId={guildId} />;
    case "small":
      return <Line className="md-small" tree={block.children} guildId={guildId} />;
    case "heading":
      return (
        <div className={`md-h${block.level}`} role="heading" aria-level={block.level + 3}>
          <InlineTree tree={block.children} guildId={guildId} />
        </div>
      );
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.children} guildId={guildId} />
        </blockquote>
      );
    case "list":
      return <List start={block.start} items={block.items} guildId={guildId} />;
    case "pre":
      return <CodeBlock text={block.text} language={block.language} />;
  }
}

function Line(props: { className?: string; tree: Tree; guildId: Id }): ReactNode {
  return (
    <div className={props.className} dir="auto">
      <InlineTree tree={props.tree} guildId={props.guildId} />
    </div>
  );
}

function List(props: { start: number | null; items: readonly Item[]; guildId: Id }): ReactNode {
  const items = props.items.map((item, at) => (
    <li key={at}>
      <InlineTree tree={item.children} guildId={props.guildId} />
      <Blocks blocks={item.below} guildId={props.guildId} />
    </li>
  ));
  return props.start === null ? <ul>{items}</ul> : <ol start={props.start}>{items}</ol>;
}
