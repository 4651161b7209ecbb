import { describe, expect, it } from "vitest";
import { difference, mask, type Masks, namesIn, settingOf, withSetting } from "./model";

const NOTHING: Masks = { allow: 0n, deny: 0n };

describe("masks", () => {
  it("say one of three things of a permission", () => {
    const masks = { allow: mask("SEND_MESSAGES"), deny: mask("ATTACH_FILES") };
    expect(settingOf(masks, "SEND_MESSAGES")).toBe("allow");
    expect(settingOf(masks, "ATTACH_FILES")).toBe("deny");
    expect(settingOf(masks, "EXPORT_GUILD_DATA")).toBe("unset");
  });

  it.each(["allow", "deny", "unset"] as const)("never allow what they deny: %s", (setting) => {
    for (const before of ["allow", "deny", "unset"] as const) {
      const one = withSetting(NOTHING, "EXPORT_GUILD_DATA", before);
      const other = withSetting(one, "EXPORT_GUILD_DATA", setting);
      expect(settingOf(other, "EXPORT_GUILD_DATA")).toBe(setting);
      expect(other.allow & other.deny).toBe(0n);
    }
  });

  it("leave all other permissions as they are", () => {
    const before = { allow: mask("SPEAK", "CONNECT"), deny: mask("STREAM") };
    const after = withSetting(before, "SPEAK", "deny");
    expect(namesIn(difference(before, after))).toEqual(["SPEAK"]);
    expect(withSetting(after, "SPEAK", "allow")).toEqual(before);
  });
});
