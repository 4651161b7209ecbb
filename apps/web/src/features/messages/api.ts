import type { Http } from "../../shared/http/request";
import type { Id, Message, ReadState } from "../../shared/protocol";
import type { PendingMessage } from "../outbox/model";
import { type Page, pageOf, type PageRequest } from "./page";

export async function fetchPage(
  http: Http,
  channelId: Id,
  request: PageRequest,
  limit: number,
  signal: AbortSignal,
): Promise<Page> {
  const from = request.kind === "newest" ? "" : `&${request.kind}=${request.id}`;
  const path = `/channels/${channelId}/messages?limit=${limit}${from}`;
  const messages = await http.request<readonly Message[]>({ method: "GET", path, signal });
  return pageOf(request, messages, limit);
}

/** The nonce makes it safe to call again after no answer came. */
export function postMessage(
  http: Http,
  pending: Omit<PendingMessage, "state" | "revised">,
  signal: AbortSignal,
): Promise<Message> {
  const { channelId, content, nonce, replyTo, mentionRepliedUser, files } = pending;
  const payload = {
    content,
    nonce,
    ...(replyTo === null
      ? {}
      : {
          message_reference: { message_id: replyTo },
          allowed_mentions: { replied_user: mentionRepliedUser },
        }),
  };
  const body = files.length === 0 ? payload : withFiles(payload, files);
  return http.request({ method: "POST", path: `/channels/${channelId}/messages`, body, signal });
}

function withFiles(payload: object, files: PendingMessage["files"]): FormData {
  const form = new FormData();
  const attachments = files.flatMap(({ description = "" }, id) =>
    description.trim() === "" ? [] : { id, description: description.trim() },
  );
  const all = attachments.length === 0 ? payload : { ...payload, attachments };
  form.set("payload_json", JSON.stringify(all));
  files.forEach(({ name, blob }, index) => {
    form.set(`files[${index}]`, blob, name);
  });
  return form;
}

export function patchMessage(
  http: Http,
  channelId: Id,
  messageId: Id,
  content: string,
): Promise<Message> {
  const path = `/channels/${channelId}/messages/${messageId}`;
  return http.request({ method: "PATCH", path, body: { content } });
}

export function deleteMessage(http: Http, channelId: Id, messageId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/channels/${channelId}/messages/${messageId}` });
}

/** Reading goes forward; `unread` sets the mark back to that message. */
export function ack(
  http: Http,
  channelId: Id,
  messageId: Id,
  kind: "read" | "unread",
): Promise<ReadState> {
  const path = `/channels/${channelId}/messages/${messageId}/ack`;
  return http.request({ method: "POST", path, body: kind === "unread" ? { manual: true } : {} });
}

export function postTyping(http: Http, channelId: Id): Promise<void> {
  return http.request({ method: "POST", path: `/channels/${channelId}/typing` });
}
