import { bounded } from "../../features/messages/model";
import type { Id } from "../../shared/protocol";
import type { AppState } from "./state";

/** Of channels that are open, at the newest message and further up; and of those that are not. */
const AT_NEWEST = { most: 600, keep: 400 };
const FURTHER_UP = { most: 1_200, keep: 800 };
const CLOSED = { most: 300, keep: 200 };
/** How many logs of closed channels stay in memory. */
const MOST_CLOSED = 50;

/** The state without messages that are far from what anybody looks at. */
export function boundLogs(state: AppState): AppState {
  const entries = Object.entries(state.logs).map(([id, log]) => {
    const view = state.views[id];
    const bounds = view === undefined ? CLOSED : view.anchor === null ? AT_NEWEST : FURTHER_UP;
    return [id, bounded(log, view?.anchor ?? null, bounds)] as const;
  });
  const kept = entries.slice(-MOST_CLOSED).concat(entries.slice(0, -MOST_CLOSED).filter(isOpen));
  const same =
    kept.length === entries.length && entries.every(([id, log]) => log === state.logs[id]);
  return same ? state : { ...state, logs: Object.fromEntries(kept) };

  function isOpen([id]: readonly [Id, unknown]): boolean {
    return id in state.views;
  }
}
