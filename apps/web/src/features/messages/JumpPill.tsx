import { ArrowDown } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import type { Timeline } from "../../app/store/select";
import { useT } from "../../i18n/react";
import { type Id, isNewer } from "../../shared/protocol";

interface Props {
  channelId: Id;
  timeline: Timeline;
  pinned: boolean;
}

/** The way to the newest message, with how many came since the reader left the end. */
export function JumpPill({ channelId, timeline, pinned }: Props): ReactNode {
  const t = useT();
  const actions = useActions();
  const me = useAppState((state) => state.world.me?.id);
  const { messages, hasNewer } = timeline;
  const newest = messages.at(-1)?.id ?? null;
  const [seen, setSeen] = useState<Id | null>(newest);
  if (pinned && seen !== newest) {
    setSeen(newest);
  }
  const fresh = useMemo(
    () => messages.filter(({ id, author }) => isNewer(id, seen) && author.id !== me).length,
    [messages, seen, me],
  );
  if (pinned || (messages.length === 0 && !hasNewer)) {
    return null;
  }
  return (
    <button
      type="button"
      className={fresh > 0 ? "jump fresh" : "jump"}
      onClick={() => {
        actions.jumpToNewest(channelId);
      }}
    >
      <ArrowDown aria-hidden="true" />
      {fresh > 0 && !hasNewer ? t("log.fresh", { n: fresh }) : t("log.newest")}
    </button>
  );
}
