import type { Http } from "../../shared/http/request";
import type { Id, Role } from "../../shared/protocol";

export type RoleChange = Partial<
  Pick<Role, "name" | "color" | "hoist" | "mentionable" | "permissions" | "denied">
>;

export interface RolePlace {
  readonly id: Id;
  /** From 1, the lowest. */
  readonly position: number;
}

export function createRole(http: Http, guildId: Id, name: string): Promise<Role> {
  return http.request({ method: "POST", path: `/guilds/${guildId}/roles`, body: { name } });
}

export function editRole(http: Http, guildId: Id, roleId: Id, change: RoleChange): Promise<Role> {
  const path = `/guilds/${guildId}/roles/${roleId}`;
  return http.request({ method: "PATCH", path, body: change });
}

export function orderRoles(http: Http, guildId: Id, order: readonly RolePlace[]): Promise<void> {
  return http.request({ method: "PATCH", path: `/guilds/${guildId}/roles`, body: order });
}

export function deleteRole(http: Http, guildId: Id, roleId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/guilds/${guildId}/roles/${roleId}` });
}

export function giveRole(http: Http, guildId: Id, userId: Id, roleId: Id): Promise<void> {
  const path = `/guilds/${guildId}/members/${userId}/roles/${roleId}`;
  return http.request({ method: "PUT", path });
}

export function takeRole(http: Http, guildId: Id, userId: Id, roleId: Id): Promise<void> {
  const path = `/guilds/${guildId}/members/${userId}/roles/${roleId}`;
  return http.request({ method: "DELETE", path });
}
