import { useEffect, useLayoutEffect } from "react";
import { useVisit } from "../../app/router/react";
import { useActions } from "../../app/store/react";
import { letRead } from "../../app/ui/state";
import type { Id } from "../../shared/protocol";

/** Reads what is said in a channel or a thread while it is on the screen, and goes to the message. */
export function useOpened(channelId: Id, messageId: Id | null): void {
  const actions = useActions();
  const visit = useVisit();
  // before the paint: the log is shown where reading stopped, never at its end first
  useLayoutEffect(() => {
    actions.openChannel(channelId);
    return () => {
      letRead(channelId);
      actions.closeChannel(channelId);
    };
  }, [actions, channelId]);
  useEffect(() => {
    if (messageId !== null) {
      actions.jumpToMessage(channelId, messageId);
    }
  }, [actions, channelId, messageId, visit]);
}
