import type { Http } from "../../shared/http/request";
import {
  type Channel,
  type Id,
  idAfter,
  type Message,
  type ThreadMember,
} from "../../shared/protocol";

export interface NewThread {
  readonly name: string;
  /** One of the two of `ChannelType`; from a message it is a public one. */
  readonly type?: number;
  /** Whether every member of a private thread may add others. */
  readonly invitable?: boolean;
}

export interface ThreadChange {
  readonly name?: string;
  readonly archived?: boolean;
  readonly locked?: boolean;
  /** In minutes, 0 for never. */
  readonly auto_archive_duration?: number;
  /** Slow mode in seconds. */
  readonly rate_limit_per_user?: number;
  readonly invitable?: boolean;
}

/** Newest first, by when they were put away. */
export interface ArchivedPage {
  readonly threads: readonly Channel[];
  /** One's own memberships of these. */
  readonly members: readonly ThreadMember[];
  readonly has_more: boolean;
}

export type ArchivedKind = "public" | "private";

/** @param messageId from which it begins, null for none */
export function beginThread(
  http: Http,
  channelId: Id,
  messageId: Id | null,
  thread: NewThread,
): Promise<Channel> {
  const from = messageId === null ? "" : `/messages/${messageId}`;
  return http.request({
    method: "POST",
    path: `/channels/${channelId}${from}/threads`,
    body: thread,
  });
}

export function fetchThread(http: Http, threadId: Id): Promise<Channel> {
  return http.request({ method: "GET", path: `/channels/${threadId}` });
}

export function deleteThread(http: Http, threadId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/channels/${threadId}` });
}

export function editThread(http: Http, threadId: Id, change: ThreadChange): Promise<Channel> {
  return http.request({ method: "PATCH", path: `/channels/${threadId}`, body: change });
}

/** @param before the `archive_timestamp` of the last one that is known, null for the first page */
export function fetchArchived(
  http: Http,
  channelId: Id,
  kind: ArchivedKind,
  before: string | null,
  signal?: AbortSignal,
): Promise<ArchivedPage> {
  const from = before === null ? "" : `?before=${encodeURIComponent(before)}`;
  const path = `/channels/${channelId}/threads/archived/${kind}${from}`;
  return http.request({ method: "GET", path, signal });
}

export const MEMBER_PAGE = 100;

export function fetchMembers(
  http: Http,
  threadId: Id,
  after: Id | null,
  signal?: AbortSignal,
): Promise<readonly ThreadMember[]> {
  const from = after === null ? "" : `&after=${after}`;
  const path = `/channels/${threadId}/thread-members?limit=${MEMBER_PAGE}${from}`;
  return http.request({ method: "GET", path, signal });
}

/** Instead of a user's id: whoever asks. */
export const ME: Id = "@me";

export function addMember(http: Http, threadId: Id, userId: Id): Promise<void> {
  return http.request({ method: "PUT", path: memberPath(threadId, userId) });
}

export function removeMember(http: Http, threadId: Id, userId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: memberPath(threadId, userId) });
}

function memberPath(threadId: Id, userId: Id): string {
  return `/channels/${threadId}/thread-members/${userId}`;
}

/** The message of the channel from which the thread was begun, null where it is gone. */
export async function fetchStarter(
  http: Http,
  channelId: Id,
  threadId: Id,
  signal?: AbortSignal,
): Promise<Message | null> {
  const path = `/channels/${channelId}/messages?limit=1&before=${idAfter(threadId)}`;
  const [message] = await http.request<readonly Message[]>({ method: "GET", path, signal });
  return message?.id === threadId ? message : null;
}
