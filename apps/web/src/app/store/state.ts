import type { Connection } from "../../shared/gateway/status";
import type { Approvals } from "../../features/approvals/model";
import type { Draft } from "../../features/drafts/model";
import type { ChannelView, MessageLog } from "../../features/messages/model";
import type { PendingMessage } from "../../features/outbox/model";
import type { ViewAs } from "../../features/permissions/viewAs";
import { defaultSettings, type Settings } from "../../features/settings/model";
import type { Starters } from "../../features/threads/model";
import type { Typing } from "../../features/typing/model";
import type { Problem } from "../../shared/http/problem";
import type { Cursors, Id, SecurityEvent } from "../../shared/protocol";
import { emptyWorld, type World } from "../../shared/world";

export type { World };

export type Session =
  /** Not known yet: the stored session is being read. Lasts milliseconds. */
  | { readonly kind: "starting" }
  | { readonly kind: "signed_out"; readonly because: "never" | "chosen" | "ended" }
  | { readonly kind: "signed_in"; readonly userId: Id };

export interface AppState {
  readonly session: Session;
  readonly connection: Connection;
  readonly world: World;
  /** How far the world has come in each stream. */
  readonly cursors: Cursors;
  /** False until a Ready came or a kept world was read: until then show skeletons. */
  readonly hasWorld: boolean;
  readonly logs: Readonly<Record<Id, MessageLog>>;
  /** By channel, of those that are open on the screen: see `selectTimeline`. */
  readonly views: Readonly<Record<Id, ChannelView>>;
  readonly starters: Starters;
  readonly typing: Typing;
  /** By channel, in the order of sending. */
  readonly outbox: Readonly<Record<Id, readonly PendingMessage[]>>;
  readonly drafts: Readonly<Record<Id, Draft>>;
  readonly settings: Settings;
  /** Whose eyes one looks with, null for one's own. */
  readonly viewAs: ViewAs | null;
  /** Refusals that no screen waits for; shown until they are dismissed. */
  readonly notices: readonly Notice[];
  /** Counts what changed of devices, passkeys and events: who shows them reads them again. */
  readonly accountChanges: number;
  /** Those that the person should hear of; shown until they are dismissed. */
  readonly alerts: readonly SecurityEvent[];
  /** New devices that wait to be let in. */
  readonly approvals: Approvals;
  /** Recovery codes of a new account that its owner has not saved yet: nowhere but here. */
  readonly newCodes: readonly string[] | null;
}

export interface Notice {
  readonly id: string;
  readonly problem: Problem;
}

export const initialState: AppState = {
  session: { kind: "starting" },
  connection: { status: "connecting" },
  world: emptyWorld,
  cursors: {},
  hasWorld: false,
  logs: {},
  views: {},
  starters: {},
  typing: {},
  outbox: {},
  drafts: {},
  settings: defaultSettings,
  viewAs: null,
  notices: [],
  accountChanges: 0,
  alerts: [],
  approvals: [],
  newCodes: null,
};
