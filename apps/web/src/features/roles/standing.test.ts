import { describe, expect, it } from "vitest";
import type { Role } from "../../shared/protocol";
import { ids, member, role, user } from "../../test/make";
import { mask } from "../permissions/model";
import {
  barToAssign,
  barToChange,
  barToDelete,
  barToMove,
  outranks,
  type Standing,
} from "./standing";

const everyone = role();
const low = role({ id: "21", position: 1, permissions: String(mask("SPEAK")) });
const high = role({ id: "23", position: 3 });
const mods = role({ id: "22", position: 2 });
const roles: Readonly<Record<string, Role>> = {
  [everyone.id]: everyone,
  [low.id]: low,
  [mods.id]: mods,
  [high.id]: high,
};
const moderator: Standing = {
  userId: ids.me,
  owner: false,
  highest: 2,
  held: mask("MANAGE_ROLES", "SPEAK"),
};
const guild = { roles, ownerId: "90" };

describe("a moderator", () => {
  it("changes what stands below, and nothing else", () => {
    expect(barToChange(moderator, low)).toBeNull();
    expect(barToChange(moderator, everyone)).toBeNull();
    expect(barToChange(moderator, mods)).toEqual({ because: "above" });
    expect(barToChange(moderator, high)).toEqual({ because: "above" });
  });

  it("needs the right", () => {
    expect(barToChange({ ...moderator, held: 0n }, low)).toMatchObject({ because: "right" });
  });

  it("moves and deletes all but the role of everyone", () => {
    expect(barToMove(moderator, everyone)).toEqual({ because: "everyone" });
    expect(barToMove(moderator, low)).toBeNull();
    expect(barToDelete(moderator, low, [])).toBeNull();
  });

  it("deletes neither what they hold nor what is about more than they have", () => {
    expect(barToDelete(moderator, low, [low.id])).toEqual({ because: "own" });
    const stronger = { ...low, denied: String(mask("BAN_MEMBERS")) };
    expect(barToDelete(moderator, stronger, [])).toEqual({
      because: "bits",
      missing: ["BAN_MEMBERS"],
    });
  });

  it("gives roles to those who stand below, never to themselves or the owner", () => {
    const give = (id: string, held: readonly string[]) =>
      barToAssign(moderator, low, member(user(id), { roles: held }), guild);
    expect(give("50", [])).toBeNull();
    expect(give("50", [mods.id])).toEqual({ because: "member" });
    expect(give(ids.me, [])).toEqual({ because: "member" });
    expect(give("90", [])).toEqual({ because: "member" });
  });

  it("gives no role that stands as high, and none about more than they have", () => {
    const pim = member(user("50"));
    expect(barToAssign(moderator, mods, pim, guild)).toEqual({ because: "above" });
    const stronger = { ...low, permissions: String(mask("BAN_MEMBERS")) };
    expect(barToAssign(moderator, stronger, pim, guild)).toMatchObject({ because: "bits" });
    expect(barToAssign(moderator, everyone, pim, guild)).toEqual({ because: "everyone" });
  });

  it("gives roles by that right alone, too", () => {
    const helper = { ...moderator, held: mask("ASSIGN_ROLES", "SPEAK") };
    expect(barToAssign(helper, low, member(user("50")), guild)).toBeNull();
    expect(barToChange(helper, low)).toMatchObject({ because: "right" });
  });
});

describe("the owner", () => {
  const owner: Standing = { ...moderator, owner: true, highest: 0, userId: "90" };

  it("does everything, but for the role of everyone", () => {
    expect(barToChange(owner, high)).toBeNull();
    expect(barToDelete(owner, high, [high.id])).toBeNull();
    expect(barToAssign(owner, high, member(user("90")), guild)).toBeNull();
    expect(barToMove(owner, everyone)).toEqual({ because: "everyone" });
  });
});

describe("who outranks a member", () => {
  const pim = (held: readonly string[]) => member(user("50"), { roles: held });
  const owner = { ...moderator, userId: "90", owner: true, highest: 0 };

  it("is who has a higher role", () => {
    expect(outranks(moderator, pim([low.id]), guild)).toBe(true);
    expect(outranks(moderator, pim([mods.id]), guild)).toBe(false);
    expect(outranks(moderator, pim([high.id]), guild)).toBe(false);
  });

  it("is the owner, whatever their roles, and nobody outranks the owner", () => {
    expect(outranks(owner, pim([high.id]), guild)).toBe(true);
    expect(outranks(moderator, member(user("90")), guild)).toBe(false);
  });

  it("is nobody of themselves", () => {
    expect(outranks(moderator, member(user(ids.me)), guild)).toBe(false);
    expect(outranks(owner, member(user("90")), guild)).toBe(false);
  });
});
