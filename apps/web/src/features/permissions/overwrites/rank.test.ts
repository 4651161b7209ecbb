import { describe, expect, it } from "vitest";
import { OverwriteType } from "../../../shared/protocol";
import { GUILD, ME, member, user, world } from "../../../test/garden";
import type { World } from "../../../shared/world";
import { outranks } from "./rank";

const role = (id: string) => ({ type: OverwriteType.role, id });
const person = (id: string) => ({ type: OverwriteType.member, id });

/** Seen by Mara, who is a keeper and not the owner. */
function byMara(): World {
  return { ...world(), me: user("12") };
}

describe("who stands above whom", () => {
  it("the owner above all, themselves too", () => {
    expect(outranks(world(), GUILD, person(ME))).toBe(true);
    expect(outranks(world(), GUILD, role("2000"))).toBe(true);
  });

  it("others above what is below their highest role, and not beside it", () => {
    expect(outranks(byMara(), GUILD, role(GUILD))).toBe(true);
    expect(outranks(byMara(), GUILD, role("2000"))).toBe(false);
    expect(outranks(byMara(), GUILD, person("16"))).toBe(true);
    expect(outranks(byMara(), GUILD, person("15"))).toBe(false);
  });

  it("nobody above the owner or themselves, nor without a role above anybody", () => {
    expect(outranks(byMara(), GUILD, person(ME))).toBe(false);
    expect(outranks(byMara(), GUILD, person("12"))).toBe(false);
    const byPim = { ...world(), me: user("16") };
    expect(outranks(byPim, GUILD, role(GUILD))).toBe(false);
    expect(outranks(byPim, GUILD, person(member("17").user.id))).toBe(false);
  });
});
