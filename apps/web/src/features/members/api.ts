import type { Http } from "../../shared/http/request";
import type { Id, Instant, Member } from "../../shared/protocol";

export const MEMBER_PAGE = 1_000;

export function fetchMembers(
  http: Http,
  guildId: Id,
  after: Id | null,
  signal?: AbortSignal,
): Promise<readonly Member[]> {
  const from = after === null ? "" : `&after=${after}`;
  const path = `/guilds/${guildId}/members?limit=${MEMBER_PAGE}${from}`;
  return http.request({ method: "GET", path, signal });
}

export function setNick(http: Http, guildId: Id, nick: string | null): Promise<Member> {
  return http.request({ method: "PATCH", path: `/guilds/${guildId}/members/@me`, body: { nick } });
}

/** What of somebody else is to be otherwise. */
export interface MemberChange {
  readonly nick?: string | null;
  readonly communication_disabled_until?: Instant | null;
}

export function updateMember(
  http: Http,
  { guild_id, user }: Member,
  change: MemberChange,
  reason?: string,
): Promise<Member> {
  const path = `/guilds/${guild_id}/members/${user.id}`;
  return http.request({ method: "PATCH", path, body: change, reason });
}

export function kick(http: Http, guildId: Id, userId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/guilds/${guildId}/members/${userId}` });
}
