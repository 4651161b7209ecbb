import { useCallback, useState } from "react";
import { useSheet } from "../../app/router/react";
import { useActions, useAppState } from "../../app/store/react";
import { NARROW, useMedia } from "../../app/ui/media";

/** The member list: beside the conversation and remembered, or above it until it is closed. */
export interface Panel {
  readonly open: boolean;
  readonly over: boolean;
  readonly toggle: () => void;
  readonly show: () => void;
  readonly close: () => void;
}

export function usePanel(): Panel {
  const actions = useActions();
  const over = useMedia(NARROW);
  const kept = useAppState((state) => state.settings.showMembers);
  const [shown, setShown] = useState(false);
  const open = over ? shown : kept;
  const close = useCallback(() => {
    setShown(false);
  }, []);
  useSheet("members", over && shown, close);
  const set = (shows: boolean): void => {
    if (over) {
      setShown(shows);
    } else {
      actions.updateSettings({ showMembers: shows });
    }
  };
  const show = (): void => {
    set(true);
  };
  const toggle = (): void => {
    set(!open);
  };
  return { open, over, toggle, show, close: over ? close : toggle };
}
