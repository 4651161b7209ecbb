import { type KeyboardEvent, useContext } from "react";
import { AppContext } from "../../app/store/react";
import { editMessage } from "../../app/ui/state";
import type { Channel } from "../../shared/protocol";
import { isComposing } from "../../shared/ui/keys";
import { lastOwn } from "../messages/deeds";
import type { Completion } from "./useCompletion";
import type { Writing } from "./useWriting";

/** Enter sends, Shift+Enter breaks, and while an input method is at work both are its own. */
export function useWritingKeys(
  channel: Channel,
  writing: Writing,
  completion: Completion,
): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  const app = useContext(AppContext);
  return (event) => {
    if (isComposing(event)) {
      return;
    }
    if (completion.key(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      writing.send();
    } else if (event.key === "Escape" && writing.draft.replyTo !== null) {
      event.preventDefault();
      writing.change({ ...writing.draft, replyTo: null });
    } else if (event.key === "ArrowUp" && writing.text === "" && isBare(event) && app !== null) {
      const last = lastOwn(app.store.getState(), channel.id);
      if (last !== undefined) {
        event.preventDefault();
        editMessage(channel.id, last);
      }
    }
  };
}

function isBare(event: KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}
