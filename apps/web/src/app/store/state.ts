import type { Problem } from "../../shared/http/problem";
import type {
  Channel,
  Guild,
  Id,
  Member,
  ReadState,
  Role,
  Status,
  User,
} from "../../shared/protocol";
import type { Connection } from "../../features/connection/model";
import type { Draft } from "../../features/drafts/model";
import type { ChannelView, MessageLog } from "../../features/messages/model";
import type { PendingMessage } from "../../features/outbox/model";
import type { Settings } from "../../features/settings/model";

export type Session =
  /** Not known yet: the stored session is being read. Lasts milliseconds. */
  | { readonly kind: "starting" }
  | { readonly kind: "signed_out"; readonly because: "never" | "chosen" | "ended" }
  | { readonly kind: "signed_in"; readonly userId: Id };

/** What the server told us, and nothing that it did not: a fresh Ready replaces all of it. */
export interface World {
  readonly me: User | null;
  readonly guilds: Readonly<Record<Id, Guild>>;
  /** By guild, then by role; that of everyone has the guild's id. */
  readonly roles: Readonly<Record<Id, Readonly<Record<Id, Role>>>>;
  readonly channels: Readonly<Record<Id, Channel>>;
  /** By guild, then by user: of big guilds not all of them, see `memberCounts`. */
  readonly members: Readonly<Record<Id, Readonly<Record<Id, Member>>>>;
  readonly memberCounts: Readonly<Record<Id, number>>;
  /** By guild, then by user: who is not here is offline. */
  readonly presences: Readonly<Record<Id, Readonly<Record<Id, Status>>>>;
  readonly readStates: Readonly<Record<Id, ReadState>>;
}

export interface AppState {
  readonly session: Session;
  readonly connection: Connection;
  readonly world: World;
  /** False until a Ready came or a kept world was read: until then show skeletons. */
  readonly hasWorld: boolean;
  readonly logs: Readonly<Record<Id, MessageLog>>;
  /** What is open on the screen, by channel: see `selectTimeline`. */
  readonly views: Readonly<Record<Id, ChannelView>>;
  /** By channel, then by user: until when (epoch ms) somebody else types. */
  readonly typing: Readonly<Record<Id, Readonly<Record<Id, number>>>>;
  /** By channel, in the order of sending. */
  readonly outbox: Readonly<Record<Id, readonly PendingMessage[]>>;
  readonly drafts: Readonly<Record<Id, Draft>>;
  readonly settings: Settings;
  /** A refusal that no screen waits for; shown as a notice until it is dismissed. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly id: string;
  readonly problem: Problem;
}
