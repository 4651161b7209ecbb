import { describe, expect, it } from "vitest";
import { OverwriteType, type Overwrite } from "../../../shared/protocol";
import { mask } from "../model";
import { blank, changedIn, changesOf, type Drafts, targetsOf, withDraft } from "./model";

const GUILD = "1000";
const everyone = blank({ type: OverwriteType.role, id: GUILD });
const keepers = blank({ type: OverwriteType.role, id: "2000" });
const pim: Overwrite = {
  ...blank({ type: OverwriteType.member, id: "16" }),
  deny: String(mask("SEND_MESSAGES")),
};
const ids = (all: readonly Overwrite[]): readonly string[] => all.map(({ id }) => id);

describe("those for whom something is set", () => {
  it("begin with everyone, whether or not anything is set for them", () => {
    expect(ids(targetsOf(GUILD, [], {}))).toEqual([GUILD]);
    expect(ids(targetsOf(GUILD, [pim, everyone, keepers], {}))).toEqual([GUILD, "2000", "16"]);
  });

  it("are shown as they are drafted, and what was added stands last", () => {
    const drafts: Drafts = { "2000": { ...keepers, allow: "1" }, "12": { ...keepers, id: "12" } };
    const all = targetsOf(GUILD, [pim, keepers], drafts);
    expect(ids(all)).toEqual([GUILD, "2000", "16", "12"]);
    expect(all[1]?.allow).toBe("1");
  });
});

describe("a draft", () => {
  const open: Overwrite = { ...pim, deny: String(mask("SEND_MESSAGES", "ATTACH_FILES")) };

  it("counts each permission that says something else, and another end once", () => {
    expect(changesOf(pim, [pim])).toBe(0);
    expect(changesOf(open, [pim])).toBe(1);
    expect(changesOf({ ...open, expires_at: "2026-11-27T18:00:00.000Z" }, [pim])).toBe(2);
    expect(changesOf(open, [])).toBe(2);
    const turned = { ...pim, allow: pim.deny, deny: "0" };
    expect(changesOf(turned, [pim])).toBe(1);
  });

  it("ends where it is again as it was saved, however the server writes the time", () => {
    const saved = { ...pim, expires_at: "2026-11-27T18:00:00Z" };
    const drafts = withDraft({}, [saved], { ...saved, allow: "1" });
    expect(ids(Object.values(drafts))).toEqual(["16"]);
    const back = { ...saved, expires_at: "2026-11-27T18:00:00.000Z" };
    expect(withDraft(drafts, [saved], back)).toEqual({});
  });

  it("of somebody new is shown from the first, and is no change until it says something", () => {
    const drafts = withDraft({}, [], blank(pim));
    expect(ids(targetsOf(GUILD, [], drafts))).toEqual([GUILD, "16"]);
    expect(changedIn(drafts, [])).toEqual([]);
    expect(changedIn(withDraft(drafts, [], pim), [])).toEqual([pim]);
  });
});
