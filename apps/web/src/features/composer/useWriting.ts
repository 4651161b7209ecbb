import { useCallback, useContext } from "react";
import { AppContext, useActions, useAppState } from "../../app/store/react";
import { emptyDraft, type Draft } from "../drafts/model";
import type { Channel } from "../../shared/protocol";
import { encodeMentions } from "./mentions";
import { clearStaged, useStaged } from "./staged";

export const LONGEST = 4000;

export interface Writing {
  readonly text: string;
  readonly draft: Draft;
  /** Characters that still fit; below zero the text is too long. */
  readonly left: number;
  readonly sendable: boolean;
  readonly write: (text: string) => void;
  readonly change: (draft: Draft) => void;
  readonly send: () => void;
}

/** What is being written in a channel: it lives in the store, so it outlives the screen. */
export function useWriting({ id, guild_id: guildId }: Channel): Writing {
  const app = useContext(AppContext);
  const actions = useActions();
  const draft = useAppState((state) => state.drafts[id]) ?? emptyDraft;
  const files = useStaged(id);
  const text = draft.content;
  const left = LONGEST - lengthOf(text);
  const sendable = left >= 0 && (text.trim() !== "" || files.length > 0);
  const change = useCallback(
    (next: Draft) => {
      actions.setDraft(id, next);
    },
    [actions, id],
  );
  const write = (next: string): void => {
    change({ ...draft, content: next });
    if (next.trim() !== "" && next.length > text.length) {
      actions.noteTyping(id);
    }
  };
  const send = (): void => {
    if (!sendable || app === null) {
      return;
    }
    actions.send(id, {
      content: encodeMentions(text.trim(), app.store.getState().world, guildId),
      replyTo: draft.replyTo?.messageId ?? null,
      mentionRepliedUser: draft.replyTo?.mention ?? false,
      files: files.map(({ name, blob, description }) => ({ name, blob, description })),
    });
    clearStaged(id);
    actions.jumpToNewest(id);
  };
  return { text, draft, left, sendable, write, change, send };
}

/** In code points, as the server counts. */
function lengthOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    count += 1;
  }
  return count;
}
