import type { Actions } from "../../app/store/actions";
import { selectCan } from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import { keepUnread } from "../../app/ui/state";
import { type Channel, type Id, isThread, isWritten, type Message } from "../../shared/protocol";
import { sendingIn } from "../permissions/model";
import { isArchived, isLocked, threadIn } from "../threads/model";

/** What this person may do with a message. */
export interface Deeds {
  readonly reply: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  /** Begin a thread from it. */
  readonly thread: boolean;
}

const NOTHING: Deeds = { reply: false, edit: false, remove: false, thread: false };

export function deedsOf(state: AppState, message: Message): Deeds {
  const { id, author, channel_id: channel, guild_id: guild } = message;
  const mine = author.id === state.world.me?.id;
  const may = (name: Parameters<typeof selectCan>[1]): boolean =>
    selectCan(state, name, guild, channel);
  if (!isWritten(message)) {
    return { ...NOTHING, remove: may("MANAGE_MESSAGES") };
  }
  const place = state.world.channels[channel];
  const begun = threadIn(state.world, id) !== undefined;
  const archived = place !== undefined && isArchived(place);
  return {
    reply: place !== undefined && maySend(state, place),
    edit: mine && !archived && may("EDIT_OWN_MESSAGES"),
    remove: (mine && may("DELETE_OWN_MESSAGES")) || may("MANAGE_MESSAGES"),
    thread: place !== undefined && !isThread(place) && !begun && may("CREATE_PUBLIC_THREADS"),
  };
}

/** Whether this person may write there; an archived thread is opened by it. */
export function maySend(state: AppState, place: Channel): boolean {
  const may = (name: Parameters<typeof selectCan>[1]): boolean =>
    selectCan(state, name, place.guild_id, place.id);
  return may(sendingIn(place)) && (!isLocked(place) || may("MANAGE_THREADS"));
}

/** From this message on; looking at it does not make it read again. */
export function markUnreadFrom(actions: Actions, channelId: Id, from: Id): void {
  keepUnread(channelId);
  actions.markUnread(channelId, from);
}

/** In the log, or as the first message of an open thread. */
export function findMessage(state: AppState, channelId: Id, messageId: Id): Message | undefined {
  const starter = state.starters[messageId];
  return (
    state.logs[channelId]?.segments
      .flatMap(({ messages }) => messages)
      .find(({ id }) => id === messageId) ??
    (starter?.channel_id === channelId ? starter : undefined)
  );
}

export function findByNonce(state: AppState, channelId: Id, nonce: string): Message | undefined {
  return state.logs[channelId]?.segments
    .at(-1)
    ?.messages.findLast((message) => message.nonce === nonce);
}

/** What the up arrow opens, by its id or its nonce: one's newest message, though it be on its way still. */
export function lastOwn(state: AppState, channelId: Id): string | undefined {
  const pending = state.outbox[channelId]?.at(-1);
  if (pending !== undefined) {
    return pending.nonce;
  }
  const me = state.world.me?.id;
  const last = state.logs[channelId]?.segments
    .at(-1)
    ?.messages.findLast((message) => message.author.id === me && isWritten(message));
  return last !== undefined && deedsOf(state, last).edit ? last.id : undefined;
}
