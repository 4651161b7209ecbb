import type { Http } from "../../shared/http/request";
import type { Guild, GuildState, Id } from "../../shared/protocol";

export interface GuildChange {
  readonly name?: string;
  readonly description?: string | null;
}

export function createGuild(http: Http, name: string): Promise<Guild> {
  return http.request({ method: "POST", path: "/guilds", body: { name } });
}

export function fetchGuild(http: Http, guildId: Id): Promise<GuildState> {
  return http.request({ method: "GET", path: `/guilds/${guildId}` });
}

export function editGuild(http: Http, guildId: Id, change: GuildChange): Promise<Guild> {
  return http.request({ method: "PATCH", path: `/guilds/${guildId}`, body: change });
}

export function deleteGuild(http: Http, guildId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/guilds/${guildId}` });
}

export function leaveGuild(http: Http, guildId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/users/@me/guilds/${guildId}` });
}
