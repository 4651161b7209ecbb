import { useEffect } from "react";
import { useActions, useAppState } from "../../app/store/react";
import type { Id } from "../../shared/protocol";

/** A server with more members than came with it: reads more of them while this is on the screen. */
export function useAllMembers(guildId: Id): void {
  const actions = useActions();
  const known = useAppState((state) => Object.keys(state.world.members[guildId] ?? {}).length);
  const count = useAppState((state) => state.world.memberCounts[guildId] ?? 0);
  const lacking = count > known;
  useEffect(() => {
    const stop = new AbortController();
    if (lacking) {
      actions.loadMembers(guildId, null, stop.signal).catch(() => undefined); // the known ones stand
    }
    return () => {
      stop.abort();
    };
  }, [actions, guildId, lacking]);
}
