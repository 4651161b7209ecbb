import { describe, expect, it } from "vitest";
import type { Message } from "../../shared/protocol";
import { rowsOf } from "./rows";

let id = 0;
function message(author: string, at: string, more: Partial<Message> = {}): Message {
  id += 1;
  return {
    id: String(id),
    author: { id: author },
    timestamp: new Date(at).toISOString(),
    type: 0,
    message_reference: null,
    ...more,
  } as Message;
}

describe("rows", () => {
  it("join the same author within seven minutes", () => {
    const rows = rowsOf(
      [
        message("1", "2026-01-02T10:00:00"),
        message("1", "2026-01-02T10:06:59"),
        message("1", "2026-01-02T10:14:00"),
        message("2", "2026-01-02T10:14:01"),
      ],
      null,
      null,
    );
    expect(rows.map(({ leads }) => leads)).toEqual([true, false, true, true]);
  });

  it("never join a reply, a join, or what stands below the unread line", () => {
    const first = message("1", "2026-01-02T10:00:00");
    const reply = message("1", "2026-01-02T10:00:01", {
      message_reference: { channel_id: "1", message_id: "1" },
    });
    const joined = message("1", "2026-01-02T10:00:02", { type: 7 });
    const after = message("1", "2026-01-02T10:00:03");
    const unread = message("1", "2026-01-02T10:00:04");
    const rows = rowsOf([first, reply, joined, after, unread], null, unread.id);
    expect(rows.map(({ leads }) => leads)).toEqual([true, true, true, true, true]);
    expect(rows.map(({ newLine }) => newLine)).toEqual([false, false, false, false, true]);
  });

  it("begin a day at the reader's midnight, and know the message above the first one", () => {
    const before = message("1", "2026-01-02T23:58:00");
    const rows = rowsOf(
      [message("1", "2026-01-02T23:59:59"), message("1", "2026-01-03T00:00:01")],
      before,
      null,
    );
    expect(rows.map(({ newDay }) => newDay)).toEqual([false, true]);
    expect(rows.map(({ leads }) => leads)).toEqual([false, true]);
  });
});
