import { Fragment, type ReactNode } from "react";
import type { Id } from "../../shared/protocol";
import type { Inline, Tree } from "./ast";
import { ChannelMention, EveryoneMention, RoleMention, UserMention } from "./Mentions";
import { SafeLink } from "./SafeLink";
import { Spoiler } from "./Spoiler";
import { TimeMark } from "./TimeMark";

export function InlineTree({ tree, guildId }: { tree: Tree; guildId: Id }): ReactNode {
  return tree.map((node, at) =>
    typeof node === "string" ? (
      <Fragment key={at}>{node}</Fragment>
    ) : (
      <One key={at} node={node} guildId={guildId} />
    ),
  );
}

function One({ node, guildId }: { node: Exclude<Inline, string>; guildId: Id }): ReactNode {
  switch (node.type) {
    case "strong":
    case "em":
    case "underline":
    case "strike":
    case "spoiler":
    case "link":
      return <Wrapped node={node} guildId={guildId} />;
    case "code":
      return <code dir="ltr">{node.text}</code>;
    case "break":
      return <br />;
    case "user":
      return <UserMention id={node.id} guildId={guildId} />;
    case "role":
      return <RoleMention id={node.id} guildId={guildId} />;
    case "channel":
      return <ChannelMention id={node.id} />;
    case "everyone":
    case "here":
      return <EveryoneMention name={node.type} />;
    case "emoji":
      return `:${node.name}:`;
    case "time":
      return <TimeMark seconds={node.seconds} style={node.style} />;
  }
}

type Wrapping = Extract<Inline, { readonly children: Tree }>;

function Wrapped({ node, guildId }: { node: Wrapping; guildId: Id }): ReactNode {
  const inside = <InlineTree tree={node.children} guildId={guildId} />;
  switch (node.type) {
    case "strong":
      return <strong>{inside}</strong>;
    case "em":
      return <em>{inside}</em>;
    case "underline":
      return <u>{inside}</u>;
    case "strike":
      return <s>{inside}</s>;
    case "spoiler":
      return <Spoiler>{inside}</Spoiler>;
    case "link":
      return <SafeLink url={node.url}>{inside}</SafeLink>;
  }
}
