import type { Id } from "../../shared/protocol";

/** What stands in a channel's composer. Files in it do not outlive a reload. */
export interface Draft {
  readonly content: string;
  readonly replyTo: ReplyTarget | null;
}

export interface ReplyTarget {
  readonly messageId: Id;
  /** Whether the author of that message is told. */
  readonly mention: boolean;
}

export const emptyDraft: Draft = { content: "", replyTo: null };

export function isEmptyDraft(draft: Draft): boolean {
  return draft.content === "" && draft.replyTo === null;
}
