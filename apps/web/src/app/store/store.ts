import type { StoreApi } from "zustand/vanilla";
import type { ChannelView, MessageLog } from "../../features/messages/model";
import type { Problem } from "../../shared/http/problem";
import type { Id } from "../../shared/protocol";
import type { AppState } from "./state";

export type Store = StoreApi<AppState>;

/** Changes an open channel's view; nothing where it is not open. */
export function changeView(store: Store, channelId: Id, change: Partial<ChannelView>): void {
  store.setState((state) => {
    const view = state.views[channelId];
    return view === undefined
      ? state
      : { views: { ...state.views, [channelId]: { ...view, ...change } } };
  });
}

/** Changes a log that is in memory; nothing where it is not. */
export function changeLog(
  store: Store,
  channelId: Id,
  change: (log: MessageLog) => MessageLog,
): void {
  store.setState((state) => {
    const log = state.logs[channelId];
    return log === undefined ? state : { logs: { ...state.logs, [channelId]: change(log) } };
  });
}

/** Something failed that no screen waits for. */
export function addNotice(store: Store, problem: Problem): void {
  store.setState(({ notices }) => ({
    notices: [...notices, { id: crypto.randomUUID(), problem }],
  }));
}
