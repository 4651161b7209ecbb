import { describe, expect, it } from "vitest";
import type { Http } from "../../shared/http/request";
import type { PendingFile } from "../outbox/model";
import { postMessage } from "./api";

async function bodyOf(files: readonly PendingFile[]): Promise<unknown> {
  let sent: unknown;
  const http = {
    request: (request: { body?: unknown }) => {
      sent = request.body;
      return Promise.resolve();
    },
  } as unknown as Http;
  const pending = {
    nonce: "n",
    channelId: "1",
    content: "look",
    replyTo: null,
    mentionRepliedUser: false,
    files,
    createdAt: 0,
  };
  await postMessage(http, pending, new AbortController().signal);
  return sent;
}

describe("a message with files", () => {
  it("says in words what is on the pictures that were described", async () => {
    const blob = new Blob(["x"], { type: "image/png" });
    const form = (await bodyOf([
      { name: "a.png", blob },
      { name: "b.png", blob, description: " A pear tree " },
    ])) as FormData;
    expect(JSON.parse(form.get("payload_json") as string)).toEqual({
      content: "look",
      nonce: "n",
      attachments: [{ id: 1, description: "A pear tree" }],
    });
    expect(form.get("files[1]")).toBeInstanceOf(Blob);
  });

  it("says nothing of files that were not", async () => {
    const form = (await bodyOf([{ name: "a.txt", blob: new Blob(["x"]) }])) as FormData;
    expect(JSON.parse(form.get("payload_json") as string)).toEqual({ content: "look", nonce: "n" });
  });
});
