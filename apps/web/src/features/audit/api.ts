import type { Http } from "../../shared/http/request";
import type { Id, User } from "../../shared/protocol";

/** A field that changed; of a list, the elements alone that came, went or changed. */
export interface AuditChange {
  readonly key: string;
  readonly old_value: unknown;
  readonly new_value: unknown;
}

/** A line of the audit log. */
export interface AuditEntry {
  readonly id: Id;
  readonly guild_id: Id;
  /** Null where it came about by itself. */
  readonly user_id: Id | null;
  /** One of {@link auditActions}, or one that this client does not know yet. */
  readonly action: string;
  readonly target_id: Id;
  /** What that was called at the time. */
  readonly target_name: string | null;
  readonly changes: readonly AuditChange[];
  readonly reason: string | null;
}

export interface AuditPage {
  readonly audit_log_entries: readonly AuditEntry[];
  /** The people that the entries speak of, also those who have left. */
  readonly users: readonly User[];
}

export const auditActions = [
  "GUILD_UPDATE",
  "CHANNEL_CREATE",
  "CHANNEL_UPDATE",
  "CHANNEL_DELETE",
  "CHANNEL_ORDER",
  "THREAD_CREATE",
  "THREAD_UPDATE",
  "THREAD_DELETE",
  "THREAD_MEMBER_ADD",
  "THREAD_MEMBER_REMOVE",
  "OVERWRITE_SET",
  "OVERWRITE_DELETE",
  "OVERWRITE_END",
  "ROLE_CREATE",
  "ROLE_UPDATE",
  "ROLE_DELETE",
  "ROLE_ORDER",
  "MEMBER_UPDATE",
  "TIMEOUT_END",
  "MEMBER_ROLES",
  "MEMBER_KICK",
  "INVITE_CREATE",
  "INVITE_DELETE",
  "MESSAGE_DELETE",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Which lines are asked for; null for all. */
export interface AuditFilter {
  readonly userId: Id | null;
  readonly action: AuditAction | null;
}

export const AUDIT_PAGE = 50;

/** The newest lines that fit, or those before one. */
export function fetchAuditLog(
  http: Http,
  guildId: Id,
  filter: AuditFilter,
  before: Id | null,
  signal?: AbortSignal,
): Promise<AuditPage> {
  const query = new URLSearchParams({ limit: String(AUDIT_PAGE) });
  const given = { user_id: filter.userId, action_type: filter.action, before };
  for (const [name, value] of Object.entries(given)) {
    if (value !== null) {
      query.set(name, value);
    }
  }
  const path = `/guilds/${guildId}/audit-logs?${query.toString()}`;
  return http.request({ method: "GET", path, signal });
}
