import type { Http } from "../../shared/http/request";
import type { Id, Member } from "../../shared/protocol";

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

export function kick(http: Http, guildId: Id, userId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/guilds/${guildId}/members/${userId}` });
}
