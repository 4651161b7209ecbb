import type { Http } from "../../../shared/http/request";
import { type Id, type Mask, type Overwrite, OverwriteType } from "../../../shared/protocol";

/** Where something is allowed or denied: a category or a channel, or the guild where that is null. */
export interface Scope {
  readonly guildId: Id;
  readonly channelId: Id | null;
}

/** To whom. */
export interface Target {
  /** One of `OverwriteType`. */
  readonly type: number;
  readonly id: Id;
}

/** One thing that was said about some bits on the way to what somebody may do. */
export interface Step {
  readonly kind: "owner" | "administrator" | "layer" | "implied";
  readonly scope: "guild" | "category" | "channel" | "thread" | null;
  readonly scope_id: Id | null;
  readonly target: "role" | "user" | null;
  readonly target_id: Id | null;
  readonly allow: Mask;
  readonly deny: Mask;
  readonly rule: ImpliedRule | null;
}

export type ImpliedRule = "CANNOT_VIEW" | "CANNOT_SEND" | "TIMED_OUT" | "NOT_IN_PRIVATE_THREAD";

/** What somebody may do there, with every step on the way. */
export interface Explanation {
  readonly user_id: Id;
  readonly channel_id: Id | null;
  readonly permissions: Mask;
  readonly steps: readonly Step[];
  /** All 80 in order; `decided_by` is the place of the step with the last word, null for none. */
  readonly bits: readonly {
    readonly bit: number;
    readonly name: string;
    readonly held: boolean;
    readonly decided_by: number | null;
  }[];
}

/** What somebody may do in a guild and in each of its channels. */
export interface GuildView {
  readonly permissions: Mask;
  readonly channels: readonly { readonly channel_id: Id; readonly permissions: Mask }[];
}

export function putOverwrite(http: Http, scope: Scope, overwrite: Overwrite): Promise<void> {
  const { id, ...body } = overwrite;
  return http.request({ method: "PUT", path: overwritePath(scope, id), body });
}

export function deleteOverwrite(http: Http, scope: Scope, targetId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: overwritePath(scope, targetId) });
}

export function fetchExplanation(
  http: Http,
  { guildId, channelId }: Scope,
  userId: Id,
  signal?: AbortSignal,
): Promise<Explanation> {
  const channel = channelId === null ? "" : `&channel=${channelId}`;
  const path = `/guilds/${guildId}/permissions/explain?user=${userId}${channel}`;
  return http.request({ method: "GET", path, signal });
}

export function fetchView(
  http: Http,
  guildId: Id,
  { type, id }: Target,
  signal?: AbortSignal,
): Promise<GuildView> {
  const who = type === OverwriteType.role ? "role" : "user";
  return http.request({
    method: "GET",
    path: `/guilds/${guildId}/permissions/view?${who}=${id}`,
    signal,
  });
}

function overwritePath({ guildId, channelId }: Scope, targetId: Id): string {
  const place = channelId === null ? `/guilds/${guildId}` : `/channels/${channelId}`;
  return `${place}/permissions/${targetId}`;
}
