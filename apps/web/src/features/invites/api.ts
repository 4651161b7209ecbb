import type { Http } from "../../shared/http/request";
import type { Id, Invite, InvitePreview } from "../../shared/protocol";

export interface InviteOptions {
  /** In seconds, 0 for ever; a week where it is not given. */
  readonly maxAge?: number;
  /** 1 to 100, 0 for any number. */
  readonly maxUses?: number;
}

export function previewInvite(
  http: Http,
  code: string,
  signal?: AbortSignal,
): Promise<InvitePreview> {
  return http.requestAsStranger({ method: "GET", path: invitePath(code), signal });
}

export async function joinByInvite(http: Http, code: string): Promise<Id> {
  const joined = await http.request<{ guild_id: Id }>({ method: "POST", path: invitePath(code) });
  return joined.guild_id;
}

export function createInvite(
  http: Http,
  guildId: Id,
  { maxAge, maxUses }: InviteOptions,
): Promise<Invite> {
  const body = {
    ...(maxAge === undefined ? {} : { max_age: maxAge }),
    ...(maxUses === undefined ? {} : { max_uses: maxUses }),
  };
  return http.request({ method: "POST", path: `/guilds/${guildId}/invites`, body });
}

export function listInvites(
  http: Http,
  guildId: Id,
  signal?: AbortSignal,
): Promise<readonly Invite[]> {
  return http.request({ method: "GET", path: `/guilds/${guildId}/invites`, signal });
}

export function deleteInvite(http: Http, code: string): Promise<void> {
  return http.request({ method: "DELETE", path: invitePath(code) });
}

function invitePath(code: string): string {
  return `/invites/${encodeURIComponent(code)}`;
}
