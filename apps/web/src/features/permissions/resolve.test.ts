import { describe, expect, it } from "vitest";
import { channel, ids, member, role, user } from "../../test/make";
import type { Member, Overwrite, Role } from "../../shared/protocol";
import { holds, mask, resolve, type Subject } from "./model";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const KEEPERS = "1300000000000000002";

function overwrite(id: string, change: Partial<Overwrite>): Overwrite {
  return { id, type: 0, allow: "0", deny: "0", expires_at: null, ...change };
}

function subject(change: Partial<Subject> = {}, of: Partial<Member> = {}): Subject {
  const roles: Record<string, Role> = {
    [ids.guild]: role({ permissions: String(mask("VIEW_CHANNEL", "SEND_MESSAGES")) }),
    [KEEPERS]: role({ id: KEEPERS, position: 1 }),
  };
  return {
    ownerId: ids.other,
    member: member(user(ids.me), { roles: [KEEPERS], ...of }),
    roles,
    overwrites: [],
    memberships: {},
    ...change,
  };
}

const denies = (id: string, type: number): Overwrite =>
  overwrite(id, { type, deny: String(mask("SEND_MESSAGES")) });
const allows = (id: string, type: number): Overwrite =>
  overwrite(id, { type, allow: String(mask("SEND_MESSAGES")) });
const sends = (of: Subject, ...said: (readonly Overwrite[])[]): boolean =>
  holds(
    resolve(
      of,
      said.map((all) => channel({ permission_overwrites: all })),
      NOW,
    ),
    "SEND_MESSAGES",
  );

describe("what a member may do", () => {
  it("is everything for the owner", () => {
    expect(sends(subject({ ownerId: ids.me }), [denies(ids.me, 1)])).toBe(true);
  });

  it("follows an overwrite of the server as a whole, which is one layer with the role's own", () => {
    expect(sends(subject({ overwrites: [denies(KEEPERS, 0)] }), [])).toBe(false);
    expect(sends(subject({ overwrites: [denies(ids.guild, 0)] }), [])).toBe(true);
    const both = [denies(ids.guild, 0), denies(KEEPERS, 0), allows(KEEPERS, 0)];
    expect(sends(subject({ overwrites: both }), [])).toBe(true);
  });

  it("lets a person's own layers come after those of all roles, from the server inwards", () => {
    const atServer = subject({ overwrites: [denies(ids.me, 1)] });
    expect(sends(atServer, [allows(KEEPERS, 0)])).toBe(false);
    expect(sends(atServer, [allows(ids.me, 1)])).toBe(true);
  });

  it("is everything with ADMINISTRATOR from the server, unless that denies it to the person", () => {
    const administrator = String(mask("ADMINISTRATOR"));
    const given = overwrite(KEEPERS, { allow: administrator });
    const taken = overwrite(ids.me, { type: 1, deny: administrator });
    const closed = [denies(ids.me, 1)];
    expect(sends(subject({ overwrites: [given] }), closed)).toBe(true);
    expect(sends(subject({ overwrites: [given, taken] }), closed)).toBe(false);
  });

  it("does not count an overwrite from the instant at which it ends", () => {
    const until = (end: string): Overwrite => ({ ...denies(ids.me, 1), expires_at: end });
    expect(sends(subject(), [until("2026-11-24T12:00:00.001Z")])).toBe(false);
    expect(sends(subject(), [until("2026-11-24T12:00:00.000Z")])).toBe(true);
  });

  it("asks for VIEW_CHANNEL in a channel, and not in the server as a whole", () => {
    const roles = {
      [ids.guild]: role({ permissions: String(mask("MANAGE_GUILD", "SEND_MESSAGES")) }),
    };
    expect(holds(resolve(subject({ roles }), [], NOW), "MANAGE_GUILD")).toBe(true);
    expect(resolve(subject({ roles }), [channel()], NOW)).toBe(0n);
  });

  describe("in a thread", () => {
    const THREAD = "1300000000000000015";
    const talks = String(mask("VIEW_CHANNEL", "SEND_MESSAGES_IN_THREADS", "ATTACH_FILES"));
    const talker = subject({ roles: { [ids.guild]: role({ permissions: talks }) } });
    const thread = (type: number, said: readonly Overwrite[] = []) =>
      channel({ id: THREAD, type, parent_id: ids.channel, permission_overwrites: said });
    const joined = { id: THREAD, user_id: ids.me, join_timestamp: "2026-11-24T12:00:00.000Z" };
    const held = (of: Subject, ...said: Parameters<typeof thread>): bigint =>
      resolve(of, [channel(), thread(...said)], NOW);

    it("asks for SEND_MESSAGES_IN_THREADS where a channel asks for SEND_MESSAGES", () => {
      expect(holds(resolve(talker, [channel()], NOW), "ATTACH_FILES")).toBe(false);
      expect(holds(held(talker, 11), "ATTACH_FILES")).toBe(true);
      const silenced = [overwrite(ids.guild, { deny: String(mask("SEND_MESSAGES_IN_THREADS")) })];
      expect(holds(held(talker, 11, silenced), "ATTACH_FILES")).toBe(false);
    });

    it("asks for membership of a private one, or for VIEW_PRIVATE_THREADS", () => {
      expect(held(talker, 12)).toBe(0n);
      expect(held({ ...talker, memberships: { [THREAD]: joined } }, 12)).toBe(BigInt(talks));
      const sees = [overwrite(ids.me, { type: 1, allow: String(mask("VIEW_PRIVATE_THREADS")) })];
      expect(holds(held(talker, 12, sees), "VIEW_CHANNEL")).toBe(true);
    });
  });
});
