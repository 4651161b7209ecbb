import type { Actions } from "../../app/store/actions";
import { selectCan } from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import { keepUnread } from "../../app/ui/state";
import type { Id, Message } from "../../shared/protocol";
import { MessageType } from "../../shared/protocol";

/** What this person may do with a message. */
export interface Deeds {
  readonly reply: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
}

const NOTHING: Deeds = { reply: false, edit: false, remove: false };

export function deedsOf(state: AppState, message: Message): Deeds {
  const { author, channel_id: channel, guild_id: guild, type } = message;
  const mine = author.id === state.world.me?.id;
  const may = (name: Parameters<typeof selectCan>[1]): boolean =>
    selectCan(state, name, guild, channel);
  if (type === MessageType.memberJoin) {
    return { ...NOTHING, remove: may("MANAGE_MESSAGES") };
  }
  return {
    reply: may("SEND_MESSAGES"),
    edit: mine && may("EDIT_OWN_MESSAGES"),
    remove: (mine && may("DELETE_OWN_MESSAGES")) || may("MANAGE_MESSAGES"),
  };
}

/** From this message on; looking at it does not make it read again. */
export function markUnreadFrom(actions: Actions, channelId: Id, from: Id): void {
  keepUnread(channelId);
  actions.markUnread(channelId, from);
}

export function findMessage(state: AppState, channelId: Id, messageId: Id): Message | undefined {
  return state.logs[channelId]?.segments
    .flatMap(({ messages }) => messages)
    .find(({ id }) => id === messageId);
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
    ?.messages.findLast(({ author, type }) => author.id === me && type !== MessageType.memberJoin);
  return last !== undefined && deedsOf(state, last).edit ? last.id : undefined;
}
