import type { Http } from "../../shared/http/request";
import type { Id, SecurityEvent } from "../../shared/protocol";

export const EVENTS_PAGE = 20;

/** The newest, or those before one. */
export function fetchSecurityEvents(
  http: Http,
  before: Id | null,
  signal?: AbortSignal,
): Promise<readonly SecurityEvent[]> {
  const query = new URLSearchParams({ limit: String(EVENTS_PAGE) });
  if (before !== null) {
    query.set("before", before);
  }
  const path = `/users/@me/security-events?${query.toString()}`;
  return http.request({ method: "GET", path, signal });
}
