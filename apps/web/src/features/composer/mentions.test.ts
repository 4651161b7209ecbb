import { describe, expect, it } from "vitest";
import type { World } from "../../shared/world";
import { decodeMentions, encodeMentions } from "./mentions";

const world = {
  members: {
    "1": {
      "10": { user: { id: "10", username: "kestrel" } },
      "11": { user: { id: "11", username: "mara.b" } },
    },
  },
  roles: {
    "1": { "1": { id: "1", name: "everyone" }, "20": { id: "20", name: "Keepers of bees" } },
  },
  channels: {
    "30": { id: "30", guild_id: "1", type: 0, name: "general" },
    "31": { id: "31", guild_id: "1", type: 0, name: "general-two" },
    "32": { id: "32", guild_id: "2", type: 0, name: "elsewhere" },
  },
} as unknown as World;

describe("names that are typed", () => {
  it.each([
    ["@kestrel hello", "<@10> hello"],
    ["hello @kestrel.", "hello <@10>."],
    ["@mara.b, @mara.b.", "<@11>, <@11>."],
    ["@Keepers of bees come", "<@&20> come"],
    ["see #general-two and #general", "see <#31> and <#30>"],
    ["(@kestrel)", "(<@10>)"],
  ])("are sent as ids: %s", (typed, sent) => {
    expect(encodeMentions(typed, world, "1")).toBe(sent);
    expect(decodeMentions(sent, world, "1")).toBe(typed);
  });

  it.each([
    "mail@kestrel",
    "@kestrels",
    "@nobody",
    "`@kestrel`",
    "```\n@kestrel #general\n```",
    "#elsewhere",
    "https://x.y/#general",
    "@everyone",
    "<@10>",
  ])("stay as they are where they are nobody's: %s", (typed) => {
    expect(encodeMentions(typed, world, "1")).toBe(typed);
  });

  it("keep the id of who has left", () => {
    expect(decodeMentions("<@99> <#99>", world, "1")).toBe("<@99> <#99>");
  });
});
