import { useEffect } from "react";
import { useActions, useAppState } from "../../app/store/react";
import type { Message } from "../../shared/protocol";
import { findMessage } from "../messages/deeds";
import { isPrivate, type Thread } from "./model";

/** The message of the channel from which the thread was begun; null where it is gone. */
export function useStarter(thread: Thread): Message | null | undefined {
  const { id, parent_id: channelId } = thread;
  const actions = useActions();
  const known = useAppState(({ starters }) => starters[id]);
  const inLog = useAppState((state) => findMessage(state, channelId, id));
  const online = useAppState(({ connection }) => connection.status === "online");
  const lacks = known === undefined && online && !isPrivate(thread);
  useEffect(() => {
    const stop = new AbortController();
    if (lacks) {
      actions.loadStarter(id, stop.signal).catch(() => undefined); // the thread stands without it
    }
    return () => {
      stop.abort();
    };
  }, [actions, id, lacks]);
  return known === undefined ? inLog : known;
}
