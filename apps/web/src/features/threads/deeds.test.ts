import { describe, expect, it } from "vitest";
import { applyReady } from "../../app/store/apply";
import { type AppState, initialState } from "../../app/store/state";
import type { Thread } from "../../shared/protocol";
import { guildState, ids, ready, role, thread } from "../../test/make";
import { maySend } from "../messages/deeds";
import { mask, type PermissionName } from "../permissions/model";
import { threadDeedsOf } from "./deeds";

const T = "1300000000000000015";

function holding(of: Thread, ...rights: readonly PermissionName[]): AppState {
  const permissions = String(mask("VIEW_CHANNEL", ...rights));
  const state = guildState({ roles: [role({ permissions })], threads: [of] });
  return applyReady(initialState, ready({ guilds: [state] }));
}

const WRITES = "SEND_MESSAGES_IN_THREADS";
const state = (change: Partial<Thread["thread_metadata"]>) => ({
  ...thread(T).thread_metadata,
  ...change,
});
const mine = (change: Partial<Thread["thread_metadata"]> = {}) =>
  thread(T, { owner_id: ids.me, thread_metadata: state(change) });
const others = (change: Partial<Thread["thread_metadata"]> = {}) =>
  thread(T, { thread_metadata: state(change) });

describe("what somebody may do with a thread", () => {
  it("is to name and archive their own, unless it is locked", () => {
    expect(threadDeedsOf(holding(mine(), WRITES), mine())).toMatchObject({
      edit: true,
      archive: true,
      manage: false,
    });
    const locked = mine({ locked: true });
    expect(threadDeedsOf(holding(locked, WRITES), locked).edit).toBe(false);
  });

  it("is nothing of that with another's, but for who manages threads", () => {
    expect(threadDeedsOf(holding(others(), WRITES), others()).edit).toBe(false);
    const manager = holding(others(), "MANAGE_THREADS");
    expect(threadDeedsOf(manager, others())).toMatchObject({ edit: true, manage: true });
  });

  it("is to open an archived one for who may write in it", () => {
    const away = others({ archived: true });
    expect(threadDeedsOf(holding(away, WRITES), away).reopen).toBe(true);
    expect(threadDeedsOf(holding(away), away).reopen).toBe(false);
    const shut = others({ archived: true, locked: true });
    expect(threadDeedsOf(holding(shut, WRITES), shut).reopen).toBe(false);
  });

  it("is to add others, where a private one is open to that", () => {
    const closed = { ...others({ invitable: false }), type: 12 };
    const adds = [WRITES, "ADD_THREAD_MEMBERS", "VIEW_PRIVATE_THREADS"] as const;
    expect(threadDeedsOf(holding(closed, ...adds), closed).add).toBe(false);
    const own = { ...closed, owner_id: ids.me };
    expect(threadDeedsOf(holding(own, ...adds), own)).toMatchObject({ add: true, remove: true });
  });

  it("is to write in it by the right for threads, in a locked one by managing them", () => {
    expect(maySend(holding(others(), WRITES), others())).toBe(true);
    expect(maySend(holding(others(), "SEND_MESSAGES"), others())).toBe(false);
    const locked = others({ locked: true });
    expect(maySend(holding(locked, WRITES), locked)).toBe(false);
    expect(maySend(holding(locked, WRITES, "MANAGE_THREADS"), locked)).toBe(true);
  });
});
