import * as threads from "../../features/threads/api";
import {
  threadIn,
  withKnownThread,
  withMembership,
  withoutMembership,
} from "../../features/threads/model";
import { ownError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { GatewayEvent, Id, Thread } from "../../shared/protocol";
import type { Actions } from "./actions";
import type { Store } from "./store";

interface Dependencies {
  readonly store: Store;
  readonly http: Http;
  readonly now: () => number;
}

type Apply = (guildId: Id, event: GatewayEvent) => void;

/** @param apply does to the store what the gateway will tell of */
export function threadActions({ store, http, now }: Dependencies, apply: Apply) {
  const known = (threadId: Id): Thread => {
    const thread = threadIn(store.getState().world, threadId);
    if (thread === undefined) {
      throw ownError("unknown_channel");
    }
    return thread;
  };
  const join = (guildId: Id, id: Id): void => {
    const join_timestamp = new Date(now()).toISOString();
    store.setState(({ world }) => {
      const user_id = world.me?.id ?? "0";
      return { world: withMembership(world, guildId, { id, user_id, join_timestamp }) };
    });
  };
  const leave = (guildId: Id, id: Id): void => {
    store.setState(({ world }) => ({ world: withoutMembership(world, guildId, id) }));
  };
  return {
    async beginThread(channelId, messageId, thread) {
      const begun = await threads.beginThread(http, channelId, messageId, thread);
      join(begun.guild_id, begun.id);
      apply(begun.guild_id, { type: "THREAD_CREATE", data: begun });
      return begun;
    },
    async updateThread(threadId, change) {
      const data = await threads.editThread(http, threadId, change);
      apply(data.guild_id, { type: "THREAD_UPDATE", data });
    },
    async deleteThread(threadId) {
      const { guild_id, parent_id } = known(threadId);
      await threads.deleteThread(http, threadId);
      apply(guild_id, { type: "THREAD_DELETE", data: { guild_id, id: threadId, parent_id } });
    },
    async loadThread(threadId) {
      const thread = await threads.fetchThread(http, threadId);
      store.setState(({ world }) => ({ world: withKnownThread(world, thread) }));
    },
    async loadStarter(threadId, signal) {
      const { parent_id } = known(threadId);
      const starter = await threads.fetchStarter(http, parent_id, threadId, signal);
      store.setState(({ starters }) => ({ starters: { ...starters, [threadId]: starter } }));
    },
    async loadArchived(channelId, kind, before, signal) {
      const page = await threads.fetchArchived(http, channelId, kind, before, signal);
      store.setState(({ world }) => ({ world: page.threads.reduce(withKnownThread, world) }));
      return page;
    },
    async followThread(threadId) {
      const { guild_id } = known(threadId);
      join(guild_id, threadId);
      await unless(threads.addMember(http, threadId, threads.ME), () => {
        leave(guild_id, threadId);
      });
    },
    async unfollowThread(threadId) {
      const { guild_id } = known(threadId);
      leave(guild_id, threadId);
      await unless(threads.removeMember(http, threadId, threads.ME), () => {
        join(guild_id, threadId);
      });
    },
    listThreadMembers: (threadId, after, signal) =>
      threads.fetchMembers(http, threadId, after, signal),
    addThreadMember: (threadId, userId) => threads.addMember(http, threadId, userId),
    removeThreadMember: (threadId, userId) => threads.removeMember(http, threadId, userId),
  } satisfies Partial<Actions>;
}

/** What shows already is undone where the call is refused. */
export async function unless(call: Promise<unknown>, undo: () => void): Promise<void> {
  try {
    await call;
  } catch (refusal) {
    undo();
    throw refusal;
  }
}
