import { describe, expect, it } from "vitest";
import { ids, user } from "../../test/make";
import { AUDIT_PAGE, type AuditChange, type AuditEntry } from "./api";
import {
  daysOf,
  detailsOf,
  maskChange,
  memberDeed,
  namesThen,
  nothingRead,
  overwriteTarget,
  withPage,
} from "./model";

const VIEW = 1n << 10n;
const SEND = 1n << 11n;

function change(key: string, old_value: unknown, new_value: unknown): AuditChange {
  return { key, old_value, new_value };
}

function entry(over: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: "1300000000000000100",
    guild_id: ids.guild,
    user_id: ids.me,
    action: "CHANNEL_UPDATE",
    target_id: ids.channel,
    target_name: "general",
    changes: [],
    reason: null,
    ...over,
  };
}

const overwrite = (id: string, type: number, allow: bigint, deny: bigint) => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
  expires_at: null,
});

describe("pages of the log", () => {
  it("follow one another, and end with one that is not full", () => {
    const full = Array.from({ length: AUDIT_PAGE }, (_, at) => entry({ id: String(9000 - at) }));
    const first = withPage(nothingRead, { audit_log_entries: full, users: [user(ids.me)] });
    const both = withPage(first, {
      audit_log_entries: [entry({ id: "1" })],
      users: [user(ids.other)],
    });
    expect(first.more).toBe(true);
    expect(both.more).toBe(false);
    expect(both.entries.map(({ id }) => id)).toEqual([...full.map(({ id }) => id), "1"]);
    expect(Object.keys(both.users).sort()).toEqual([ids.me, ids.other].sort());
  });

  it("say what was called how, last", () => {
    const names = namesThen([
      entry({ target_id: "5", target_name: "tulips" }),
      entry({ target_id: "5", target_name: "roses" }),
      entry({ target_id: "6", target_name: null }),
    ]);
    expect([...names]).toEqual([["5", "tulips"]]);
  });

  it("are cut at the reader's midnight", () => {
    const at = (when: Date) => String((BigInt(when.getTime()) - 1_420_070_400_000n) << 22n);
    const days = daysOf([
      entry({ id: at(new Date(2026, 2, 30, 0, 1)) }),
      entry({ id: at(new Date(2026, 2, 29, 23, 59)) }),
      entry({ id: at(new Date(2026, 2, 29, 0, 1)) }),
    ]);
    expect(days.map(({ entries }) => entries.length)).toEqual([1, 2]);
  });
});

describe("what changed", () => {
  it("is the fields that tell a person something, names first", () => {
    const details = detailsOf(
      entry({
        changes: [
          change("guild_id", null, ids.guild),
          change("hoist", null, false),
          change("topic", null, "Thorns"),
          change("name", "roses", "tulips"),
        ],
      }),
    );
    expect(details).toEqual([
      { kind: "field", field: "name", before: "roses", after: "tulips" },
      { kind: "field", field: "topic", before: null, after: "Thorns" },
    ]);
  });

  it("is one line for each role or person of whom something else is set", () => {
    const before = [overwrite("5", 0, VIEW, 0n)];
    const after = [overwrite("5", 0, VIEW, SEND), overwrite(ids.other, 1, SEND, 0n)];
    const details = detailsOf(entry({ changes: [change("permission_overwrites", before, after)] }));
    expect(details).toEqual([
      {
        kind: "overwrite",
        change: { target: { id: "5", type: 0 }, before: before[0], after: after[0] },
      },
      {
        kind: "overwrite",
        change: { target: { id: ids.other, type: 1 }, before: null, after: after[1] },
      },
    ]);
  });

  it("is for somebody where one overwrite changed, and for several where more did", () => {
    const one = [overwrite(ids.other, 1, SEND, 0n)];
    const two = [...one, overwrite("5", 0, VIEW, 0n)];
    const of = (after: unknown) =>
      overwriteTarget(entry({ changes: [change("permission_overwrites", [], after)] }));
    expect(of(one)).toEqual({ id: ids.other, type: 1 });
    expect(of(two)).toBeNull();
  });

  it("is the roles of a member by their ids, and those of an order by their places", () => {
    expect(detailsOf(entry({ changes: [change("roles", ["5"], ["6", "7"])] }))).toEqual([
      { kind: "roles", given: ["6", "7"], taken: ["5"] },
    ]);
    const places = [change("roles", [{ id: "5", position: 1 }], [{ id: "5", position: 3 }])];
    expect(detailsOf(entry({ changes: places }))).toEqual([
      { kind: "place", of: "roles", place: { id: "5", before: 2, after: 4 } },
    ]);
  });

  it("is the two masks of a role together, also where only one differs", () => {
    const changes = [change("permissions", String(VIEW), String(VIEW | SEND))];
    expect(detailsOf(entry({ changes }))).toEqual([
      {
        kind: "masks",
        before: { allow: VIEW, deny: 0n },
        after: { allow: VIEW | SEND, deny: 0n },
      },
    ]);
  });
});

describe("masks", () => {
  it("say what is newly allowed, newly denied, and set no more", () => {
    expect(maskChange({ allow: VIEW, deny: SEND }, { allow: SEND, deny: 0n })).toEqual({
      allowed: SEND,
      denied: 0n,
      unset: VIEW,
    });
    expect(maskChange({ allow: VIEW, deny: 0n }, { allow: 0n, deny: VIEW })).toEqual({
      allowed: 0n,
      denied: VIEW,
      unset: 0n,
    });
  });
});

describe("a change of a member", () => {
  const of = (...changes: readonly AuditChange[]) =>
    entry({ action: "MEMBER_UPDATE", target_id: ids.other, changes });
  const until = "2026-11-28T12:00:00Z";

  it("is a timeout, its end, or a nickname that somebody else gave", () => {
    expect(memberDeed(of(change("communication_disabled_until", null, until)))).toBe("timedOut");
    expect(memberDeed(of(change("communication_disabled_until", until, null)))).toBe(
      "endedTimeout",
    );
    expect(memberDeed(of(change("nick", null, "Pimpernel")))).toBe("renamed");
  });

  it("is told as their own where it is their own nickname", () => {
    const own = { ...of(change("nick", null, "Pimpernel")), user_id: ids.other };
    expect(memberDeed(own)).toBeNull();
  });

  it("shows until when", () => {
    const [detail] = detailsOf(of(change("communication_disabled_until", null, until)));
    expect(detail).toEqual({
      kind: "field",
      field: "communication_disabled_until",
      before: null,
      after: until,
    });
  });
});
