import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { mask } from "../../features/permissions/model";
import { viewAs } from "../../features/permissions/viewAs";
import { OverwriteType } from "../../shared/protocol";
import { garden, GUILD } from "../../test/garden";
import type { Actions } from "./actions";
import { whileLooking } from "./looking";
import { selectCan, selectChannel, selectChannelSections } from "./select";
import type { AppState } from "./state";

const reads = String(mask("VIEW_CHANNEL"));
const writes = String(mask("VIEW_CHANNEL", "SEND_MESSAGES"));
const pim = { type: OverwriteType.member, id: "16" };
const view = viewAs(GUILD, pim, "/", {
  permissions: reads,
  channels: [
    { channel_id: "110", permissions: reads },
    { channel_id: "103", permissions: writes },
    { channel_id: "104", permissions: reads },
    { channel_id: "105", permissions: "0" },
  ],
});
const own: AppState = garden();
const looking: AppState = { ...own, viewAs: view };

describe("with somebody else's eyes", () => {
  it("one sees the channels that they may view, and no others", () => {
    const names = selectChannelSections(looking, GUILD).map(({ category, channels }) => [
      category?.name,
      channels.map(({ name }) => name),
    ]);
    expect(names).toEqual([["Talk", ["general", "vegetables"]]]);
    expect(selectChannel(looking, "105")).toBeUndefined();
    expect(selectChannel(looking, "103")?.name).toBe("general");
  });

  it("one may what they may there, and what one may oneself elsewhere", () => {
    expect(selectCan(looking, "SEND_MESSAGES", GUILD, "103")).toBe(true);
    expect(selectCan(looking, "SEND_MESSAGES", GUILD, "104")).toBe(false);
    expect(selectCan(looking, "MANAGE_GUILD", GUILD, null)).toBe(false);
    expect(selectCan(own, "MANAGE_GUILD", GUILD, null)).toBe(true);
  });

  it("one changes nothing, and goes on looking", async () => {
    const done: string[] = [];
    const deed = (name: string) => () => {
      done.push(name);
      return Promise.resolve();
    };
    const store = createStore<AppState>(() => looking);
    const actions = whileLooking(store, {
      send: deed("send"),
      kick: deed("kick"),
      openChannel: deed("openChannel"),
    } as unknown as Actions);
    actions.send("103", { content: "hello" });
    await expect(actions.kick(GUILD, "13")).rejects.toMatchObject({ code: "viewing" });
    actions.openChannel("103");
    expect(done).toEqual(["openChannel"]);
    store.setState({ viewAs: null });
    await actions.kick(GUILD, "13");
    expect(done).toEqual(["openChannel", "kick"]);
  });
});
