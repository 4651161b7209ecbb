import { useEffect } from "react";
import { replace } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { selectThread } from "../../app/store/select";
import { toast } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import { RequestError } from "../../shared/http/problem";
import type { Channel, Id } from "../../shared/protocol";
import type { Thread } from "./model";

/**
 * The thread of the address. One that is not known is asked for, as it may be archived; where it is
 * gone or went out of sight, this says so and leads back to its channel.
 */
export function useThread({ id: channelId, guild_id: guildId }: Channel, threadId: Id) {
  const t = useT();
  const actions = useActions();
  const found = useAppState((state) => selectThread(state, threadId));
  const thread: Thread | undefined = found?.parent_id === channelId ? found : undefined;
  const online = useAppState(({ connection }) => connection.status === "online");
  const looking = useAppState((state) => state.viewAs !== null);
  const unknown = found === undefined && !looking;
  const elsewhere = thread === undefined && !unknown;
  useEffect(() => {
    let wanted = true;
    const leave = (): void => {
      if (wanted) {
        toast(t("thread.gone"), "bad");
        replace(paths.channel(guildId, channelId));
      }
    };
    if (elsewhere) {
      leave();
    } else if (unknown && online) {
      actions.loadThread(threadId).catch((error: unknown) => {
        if (!(error instanceof RequestError && error.isTransient)) {
          leave();
        }
      });
    }
    return () => {
      wanted = false;
    };
  }, [actions, channelId, elsewhere, guildId, online, t, threadId, unknown]);
  return thread;
}
