import { useCallback } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { focusComposer } from "../../app/ui/focus";
import { emptyDraft } from "../drafts/model";
import type { Message } from "../../shared/protocol";

/** Begins a reply: the composer names the message, and pings nobody unless it is told to. */
export function useReply(): (message: Message) => void {
  const actions = useActions();
  const drafts = useAppState((state) => state.drafts);
  return useCallback(
    (message) => {
      const draft = drafts[message.channel_id] ?? emptyDraft;
      const replyTo = { messageId: message.id, mention: false };
      actions.setDraft(message.channel_id, { ...draft, replyTo });
      focusComposer(message.channel_id);
    },
    [actions, drafts],
  );
}
