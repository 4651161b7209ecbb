import type { World } from "../../shared/world";
import type { Id } from "../../shared/protocol";
import { memberName } from "../members/model";
import type { Block, Inline } from "./ast";
import { parse } from "./parse";

type Names = Pick<World, "members" | "roles" | "channels">;

/** A message in one line without its signs: for previews and for what is read aloud. */
export function plainText(text: string, names: Names, guildId: Id): string {
  const words = parse(text).map((block) => ofBlock(block, names, guildId));
  return words.join(" ").replace(/\s+/g, " ").trim();
}

function ofBlock(block: Block, names: Names, guildId: Id): string {
  switch (block.type) {
    case "pre":
      return block.text;
    case "list":
      return block.items
        .map(({ children, below }) =>
          [ofTree(children, names, guildId), ...below.map((b) => ofBlock(b, names, guildId))].join(
            " ",
          ),
        )
        .join(" ");
    case "quote":
      return block.children.map((inside) => ofBlock(inside, names, guildId)).join(" ");
    default:
      return ofTree(block.children, names, guildId);
  }
}

function ofTree(tree: readonly Inline[], names: Names, guildId: Id): string {
  return tree
    .map((node) => (typeof node === "string" ? node : ofNode(node, names, guildId)))
    .join("");
}

function ofNode(node: Exclude<Inline, string>, names: Names, guildId: Id): string {
  switch (node.type) {
    case "spoiler":
      return "█████";
    case "code":
      return node.text;
    case "break":
      return " ";
    case "user": {
      const member = names.members[guildId]?.[node.id];
      return member ? `@${memberName(member)}` : "@…";
    }
    case "role":
      return `@${names.roles[guildId]?.[node.id]?.name ?? "…"}`;
    case "channel":
      return `#${names.channels[node.id]?.name ?? "…"}`;
    case "everyone":
    case "here":
      return `@${node.type}`;
    case "emoji":
      return `:${node.name}:`;
    case "time":
      return new Date(node.seconds * 1000).toLocaleString();
    default:
      return ofTree(node.children, names, guildId);
  }
}
