import { describe, expect, it } from "vitest";
import { guildSettingsTabs, parsePath, paths, settingsTabs } from "./route";

describe("an address", () => {
  it("is read back as it was written", () => {
    expect(parsePath(paths.home())).toEqual({ page: "home" });
    expect(parsePath(paths.guild("7"))).toEqual({ page: "guild", guildId: "7" });
    expect(parsePath(paths.message("7", "8", "9"))).toEqual({
      page: "channel",
      side: null,
      guildId: "7",
      channelId: "8",
      messageId: "9",
    });
    expect(parsePath(paths.invite("a1B2c3D4"))).toEqual({ page: "invite", code: "a1B2c3D4" });
    for (const tab of settingsTabs) {
      expect(parsePath(paths.settings(tab))).toEqual({ page: "settings", tab });
    }
    for (const tab of guildSettingsTabs) {
      expect(parsePath(paths.guildSettings("7", tab))).toEqual({
        page: "guildSettings",
        guildId: "7",
        tab,
        part: null,
      });
    }
    for (const tab of ["roles", "permissions"] as const) {
      expect(parsePath(paths.guildSettings("7", tab, "8"))).toMatchObject({ tab, part: "8" });
    }
  });

  it.each([
    "/channels",
    "/channels/one",
    "/channels/1/2/3/4",
    "/channels/1/2x",
    "/channels/123456789012345678901",
    "/settings/secrets",
    "/settings/profile/more",
    "/servers/1",
    "/servers/1/settings/overview/more",
    "/servers/1/settings/overview/2",
    "/servers/1/settings/roles/more",
    "/servers/1/settings/roles/2/3",
    "/invite",
    "/invite/a-b",
    "/invite/a/b",
    "/elsewhere",
  ])("that says nothing is lost: %s", (path) => {
    expect(parsePath(path)).toEqual({ page: "lost" });
  });

  it("may end with a slash", () => {
    expect(parsePath("/channels/1/2/")).toMatchObject({ page: "channel", channelId: "2" });
  });

  it("know the threads of a channel, one of them, and a message in it", () => {
    const channel = { page: "channel", guildId: "1", channelId: "2", messageId: null };
    expect(parsePath(paths.threads("1", "2"))).toEqual({ ...channel, side: { kind: "threads" } });
    const thread = { kind: "thread", threadId: "3", messageId: null };
    expect(parsePath(paths.thread("1", "2", "3"))).toEqual({ ...channel, side: thread });
    expect(parsePath(paths.thread("1", "2", "3", "4"))).toEqual({
      ...channel,
      side: { ...thread, messageId: "4" },
    });
    expect(parsePath("/channels/1/2/threads/x")).toEqual({ page: "lost" });
    expect(parsePath("/channels/1/2/threads/3/4/5")).toEqual({ page: "lost" });
  });
});
