import { useRoute } from "../../app/router/react";
import { useActions, useAppState } from "../../app/store/react";
import { focusComposer } from "../../app/ui/focus";
import type { Member } from "../../shared/protocol";
import { emptyDraft } from "../drafts/model";

/** Writes a member's name into the open channel's draft; null where no channel is open. */
export function useMentioning(): ((member: Member) => void) | null {
  const actions = useActions();
  const route = useRoute();
  const channelId = route.page === "channel" ? route.channelId : null;
  const draft = useAppState((state) => state.drafts[channelId ?? ""]) ?? emptyDraft;
  if (channelId === null) {
    return null;
  }
  return (member) => {
    const before =
      draft.content === "" || /\s$/.test(draft.content) ? draft.content : `${draft.content} `;
    actions.setDraft(channelId, { ...draft, content: `${before}@${member.user.username} ` });
    focusComposer();
  };
}
