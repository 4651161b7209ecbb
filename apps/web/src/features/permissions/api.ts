import type { Http } from "../../shared/http/request";
import type { Id, Mask } from "../../shared/protocol";

/** A change that is not saved yet. */
export type PermissionChange =
  | {
      readonly kind: "role";
      readonly role_id: Id;
      readonly permissions: Mask;
      readonly denied: Mask;
    }
  | {
      readonly kind: "overwrite";
      /** A channel or category; the guild's id for the server as a whole. */
      readonly scope_id: Id;
      readonly target_id: Id;
      /** One of `OverwriteType`. */
      readonly type: number;
      /** Both masks 0: as without the overwrite. */
      readonly allow: Mask;
      readonly deny: Mask;
    };

/** Whom a change would give or take something, and what. */
export interface Preview {
  /** All of them; `members` names the first 50. */
  readonly affected_members: number;
  readonly members: readonly PreviewedMember[];
}

export interface PreviewedMember {
  readonly user_id: Id;
  readonly changes: readonly {
    /** Null for the server as a whole. */
    readonly channel_id: Id | null;
    readonly gains: Mask;
    readonly loses: Mask;
  }[];
}

export function previewChange(
  http: Http,
  guildId: Id,
  change: PermissionChange,
  signal?: AbortSignal,
): Promise<Preview> {
  return http.request({ method: "POST", ...whereAndWhat(guildId, change), signal });
}

function whereAndWhat(guildId: Id, change: PermissionChange): { path: string; body: object } {
  if (change.kind === "role") {
    const { role_id, permissions, denied } = change;
    return { path: `/guilds/${guildId}/roles/${role_id}/preview`, body: { permissions, denied } };
  }
  const { scope_id, target_id, type, allow, deny } = change;
  const scope = scope_id === guildId ? `/guilds/${guildId}` : `/channels/${scope_id}`;
  return { path: `${scope}/permissions/${target_id}/preview`, body: { type, allow, deny } };
}
