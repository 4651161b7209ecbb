import { readFileSync } from "node:fs";
import { resolve as pathOf } from "node:path";
import { describe, expect, it } from "vitest";
import type { Id, Mask, Member, Overwrite, Role } from "../../shared/protocol";
import { ChannelType } from "../../shared/protocol";
import { indexBy } from "../../shared/world";
import { channel } from "../../test/make";
import { resolve } from "./model";

interface Vector {
  readonly owner_id: Id;
  readonly roles: readonly Role[];
  readonly member: Member;
  readonly guild: readonly Overwrite[];
  readonly scopes: readonly (readonly Overwrite[])[];
  /** The type of the thread that the last scope is. */
  readonly thread: number | null;
  readonly follows: boolean;
  readonly now: string;
  readonly permissions: Mask;
}

const FILE = "../../../../../protocol/src/test/resources/permissions.json";

/** Written and checked by the server's tests. */
function vectors(): readonly Vector[] {
  const text = readFileSync(pathOf(import.meta.dirname, FILE), "utf8");
  return (JSON.parse(text) as { vectors: readonly Vector[] }).vectors;
}

describe("the client's resolver", () => {
  it.each(vectors().map((vector, at) => [at, vector] as const))(
    "finds what the server's does, %i",
    (_, { owner_id, roles, member, guild, scopes, thread, follows, now, permissions }) => {
      const last = String(scopes.length - 1);
      const subject = {
        ownerId: owner_id,
        member,
        roles: indexBy(roles, ({ id }) => id),
        overwrites: guild,
        memberships: follows
          ? { [last]: { id: last, user_id: member.user.id, join_timestamp: now } }
          : {},
      };
      const places = scopes.map((permission_overwrites, i) =>
        channel({
          id: String(i),
          permission_overwrites,
          type: i === scopes.length - 1 ? (thread ?? ChannelType.text) : ChannelType.text,
        }),
      );
      expect(String(resolve(subject, places, Date.parse(now)))).toBe(permissions);
    },
  );
});
