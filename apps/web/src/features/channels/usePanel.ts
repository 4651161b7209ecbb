import { useCallback, useState } from "react";
import { useSheet } from "../../app/router/react";
import { useActions, useAppState } from "../../app/store/react";
import { NARROW, useMedia } from "../../app/ui/media";

/** The member list: beside the conversation and remembered, or above it until it is closed. */
export interface Panel {
  readonly open: boolean;
  readonly over: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

export function usePanel(): Panel {
  const actions = useActions();
  const over = useMedia(NARROW);
  const kept = useAppState((state) => state.settings.showMembers);
  const [shown, show] = useState(false);
  const open = over ? shown : kept;
  const close = useCallback(() => {
    show(false);
  }, []);
  useSheet("members", over && shown, close);
  const toggle = (): void => {
    if (over) {
      show(!shown);
    } else {
      actions.updateSettings({ showMembers: !kept });
    }
  };
  return { open, over, toggle, close: over ? close : toggle };
}
