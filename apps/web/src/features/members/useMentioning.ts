import { useCallback, useContext } from "react";
import { useRoute } from "../../app/router/react";
import { AppContext } from "../../app/store/react";
import { conversation, focusComposer } from "../../app/ui/focus";
import type { Member } from "../../shared/protocol";
import { emptyDraft } from "../drafts/model";

/** Writes a member's name into the draft that was used last; null where no channel is open. */
export function useMentioning(): ((member: Member) => void) | null {
  const app = useContext(AppContext);
  const inChannel = useRoute().page === "channel";
  const mention = useCallback(
    ({ user }: Member) => {
      const channelId = conversation();
      if (app !== null && channelId !== null) {
        const draft = app.store.getState().drafts[channelId] ?? emptyDraft;
        const ends = draft.content === "" || /\s$/.test(draft.content);
        const before = ends ? draft.content : `${draft.content} `;
        app.actions.setDraft(channelId, { ...draft, content: `${before}@${user.username} ` });
        focusComposer(channelId);
      }
    },
    [app],
  );
  return inChannel ? mention : null;
}
