import { withApproval, withoutApproval } from "../../features/approvals/model";
import { channelEvents } from "../../features/channels/model";
import { guildEvents, withGuild } from "../../features/guilds/model";
import { memberEvents } from "../../features/members/model";
import {
  apply as applyToLog,
  emptyLog,
  markStale,
  type MessageEvent,
} from "../../features/messages/model";
import { presenceEvents, withAllPresences } from "../../features/presence/model";
import { readStateEvents, withAllReadStates } from "../../features/readstate/model";
import { roleEvents } from "../../features/roles/model";
import {
  applyToStarters,
  threadEvents,
  threadIn,
  withOpenArchived,
} from "../../features/threads/model";
import { afterMessage, withTyping } from "../../features/typing/model";
import type { Cursors, GatewayEvent, Id, Ready, Resumed } from "../../shared/protocol";
import { type Appliers, emptyWorld, without, type World } from "../../shared/world";
import type { AppState } from "./state";

/** One event as it came: the stream that it stands in, and its place there where it is logged. */
export interface Dispatch {
  readonly stream: Id;
  readonly seq: number | null;
  readonly event: GatewayEvent;
}

/** In the order in which they see an event: who counts mentions must see the roles of before. */
const tables: readonly Appliers[] = [
  guildEvents,
  roleEvents,
  memberEvents,
  channelEvents,
  threadEvents,
  presenceEvents,
  readStateEvents,
];

export function applyToWorld(
  world: World,
  { type, data }: GatewayEvent,
  seq: number | null,
): World {
  return tables.reduce((before, table) => {
    const applier = table[type] as
      ((world: World, data: unknown, seq: number | null) => World) | undefined;
    return applier?.(before, data, seq) ?? before;
  }, world);
}

/** What was seen before changes nothing. */
export function applyDispatch(
  state: AppState,
  { stream, seq, event }: Dispatch,
  now: number,
): AppState {
  if (isSeen(state, stream, seq) || isOfUnknownGuild(state.world, event)) {
    return state;
  }
  return {
    ...state,
    world: applyToWorld(state.world, event, seq),
    cursors: cursorsAfter(state.cursors, stream, seq, event),
    ...applyToMessages(state, event, now),
    ...applyToAccount(state, event),
  };
}

function isSeen({ cursors }: AppState, stream: Id, seq: number | null): boolean {
  return seq !== null && seq <= (cursors[stream] ?? -1);
}

/** What is still on its way from a guild that was left has nowhere to go. */
function isOfUnknownGuild({ guilds }: World, { type, data }: GatewayEvent): boolean {
  return type !== "GUILD_CREATE" && "guild_id" in data && !(data.guild_id in guilds);
}

function cursorsAfter(
  cursors: Cursors,
  stream: Id,
  seq: number | null,
  event: GatewayEvent,
): Cursors {
  const moved = seq === null ? cursors : { ...cursors, [stream]: seq };
  switch (event.type) {
    case "GUILD_CREATE":
      return { ...moved, [event.data.guild.id]: event.data.cursor };
    case "GUILD_DELETE":
      return without(moved, event.data.guild_id);
    default:
      return moved;
  }
}

function applyToMessages(
  state: AppState,
  event: GatewayEvent,
  now: number,
): Partial<Pick<AppState, "logs" | "starters" | "typing" | "outbox">> {
  switch (event.type) {
    case "MESSAGE_CREATE":
      return {
        logs: applyToLogs(state.logs, event),
        typing: afterMessage(state.typing, event.data),
        outbox: afterSending(state, event),
      };
    case "MESSAGE_UPDATE":
    case "MESSAGE_DELETE":
      return {
        logs: applyToLogs(state.logs, event),
        starters: applyToStarters(state.starters, event),
      };
    case "TYPING_START":
      return event.data.user_id === state.world.me?.id
        ? {}
        : { typing: withTyping(state.typing, event.data.channel_id, event.data.user_id, now) };
    case "CHANNEL_DELETE":
      return {
        logs: withoutLogs(state.logs, (id) => isIn(state.world, id, event.data.channel_id)),
      };
    case "THREAD_DELETE":
      return { logs: withoutLogs(state.logs, (id) => id === event.data.id) };
    case "GUILD_DELETE":
      return {
        logs: withoutLogs(
          state.logs,
          (id) => state.world.channels[id]?.guild_id === event.data.guild_id,
        ),
      };
    default:
      return {};
  }
}

function applyToAccount(
  { approvals, accountChanges }: AppState,
  event: GatewayEvent,
): Partial<Pick<AppState, "accountChanges" | "approvals">> {
  switch (event.type) {
    case "SECURITY_EVENT_CREATE":
      return { accountChanges: accountChanges + 1 };
    case "APPROVAL_REQUEST":
      return { approvals: withApproval(approvals, event.data) };
    case "APPROVAL_END":
      return { approvals: withoutApproval(approvals, event.data.id) };
    default:
      return {};
  }
}

function applyToLogs(logs: AppState["logs"], event: MessageEvent): AppState["logs"] {
  const id = event.data.channel_id;
  const before = logs[id] ?? emptyLog;
  const after = applyToLog(before, event);
  return after === before ? logs : { ...logs, [id]: after };
}

/** Whether it is the channel, or a thread in it. */
function isIn(world: World, id: Id, channelId: Id): boolean {
  return id === channelId || threadIn(world, id)?.parent_id === channelId;
}

function withoutLogs(logs: AppState["logs"], isGone: (channelId: Id) => boolean): AppState["logs"] {
  return Object.fromEntries(Object.entries(logs).filter(([id]) => !isGone(id)));
}

/** One's own message is no longer on its way once it has arrived, by whichever road. */
function afterSending(
  state: AppState,
  { data }: Extract<MessageEvent, { type: "MESSAGE_CREATE" }>,
): AppState["outbox"] {
  const queue = state.outbox[data.channel_id];
  if (queue === undefined || data.nonce === null || data.author.id !== state.world.me?.id) {
    return state.outbox;
  }
  return { ...state.outbox, [data.channel_id]: queue.filter(({ nonce }) => nonce !== data.nonce) };
}

export function worldOf(ready: Ready): World {
  return ready.guilds.reduce(withGuild, { ...emptyWorld, me: ready.user });
}

/** A fresh start: the world is replaced, and no log may claim to be without holes. */
export function applyReady(state: AppState, ready: Ready): AppState {
  const world = withOpenArchived(worldOf(ready), state.world, (id) => id in state.views);
  const known = Object.entries(state.logs).filter(([id]) => id in world.channels);
  return {
    ...state,
    session: { kind: "signed_in", userId: ready.user.id },
    world,
    cursors: { ...ready.cursors, [ready.user.id]: ready.cursor },
    hasWorld: true,
    logs: Object.fromEntries(known.map(([id, log]) => [id, markStale(log)])),
    starters: {},
    typing: {},
  };
}

/** Nothing was missed but what is not logged. */
export function applyResumed(state: AppState, resumed: Resumed): AppState {
  const present = withAllPresences(state.world, resumed.presences);
  return { ...state, world: withAllReadStates(present, resumed.read_states), typing: {} };
}
