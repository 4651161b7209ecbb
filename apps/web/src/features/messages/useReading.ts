import { type RefObject, useEffect } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { useUi } from "../../app/ui/state";
import { type Id, isNewer } from "../../shared/protocol";
import type { Keeper } from "./keeper";

/**
 * Marks read what was really on the screen with the window focused: when scrolling rests, when
 * something arrives in sight, when the window gets the focus. Not while the reader wants it unread,
 * nor while what is shown is from before: what is new will move it to where reading stopped.
 */
export function useReading(
  channelId: Id,
  keeper: RefObject<Keeper | null>,
  newest: Id | null,
  rests: number,
  stale: boolean,
): void {
  const actions = useActions();
  const lastRead = useAppState((state) => state.world.readStates[channelId]?.last_read_id ?? null);
  const kept = useUi((state) => state.keptUnread === channelId);
  useEffect(() => {
    const note = (): void => {
      const covered = keeper.current?.scroller.closest("[inert]") != null;
      const looks = isLooking() && !stale && !covered && !kept;
      const seen = looks ? (keeper.current?.lastRead() ?? null) : null;
      if (seen !== null && isNewer(seen, lastRead)) {
        actions.markRead(channelId, seen);
      }
    };
    const frame = requestAnimationFrame(note);
    window.addEventListener("focus", note);
    document.addEventListener("visibilitychange", note);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("focus", note);
      document.removeEventListener("visibilitychange", note);
    };
  }, [actions, channelId, keeper, kept, lastRead, newest, rests, stale]);
}

function isLooking(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}
