import { type ReactNode, useCallback } from "react";
import { useAppState } from "../../app/store/react";
import { selectChannelSections } from "../../app/store/select";
import { openMenu } from "../../app/ui/state";
import { type OpenAt, useContextMenu } from "../../app/ui/useContextMenu";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { Category } from "./Category";
import { ChannelRows } from "./ChannelRows";

interface Props {
  guildId: Id;
  current: Id | null;
  /** The thread that is open. */
  thread: Id | null;
}

export function ChannelList({ guildId, current, thread }: Props): ReactNode {
  const t = useT();
  const sections = useAppState((state) => selectChannelSections(state, guildId));
  const menu = useContextMenu(
    useCallback<OpenAt>(
      (element, place) => {
        const { channel: channelId, thread: threadId } =
          element.closest<HTMLElement>("[data-channel], [data-thread]")?.dataset ?? {};
        if (threadId !== undefined) {
          openMenu({ kind: "thread", threadId }, place);
        } else if (channelId === undefined) {
          openMenu({ kind: "guild", guildId }, place);
        } else {
          openMenu({ kind: "channel", channelId }, place);
        }
        return true;
      },
      [guildId],
    ),
  );
  return (
    <nav className="scroll" aria-label={t("side.channels")} {...menu}>
      {sections.map(({ category, channels }) =>
        category === null ? (
          channels.map((channel) => (
            <ChannelRows key={channel.id} channel={channel} current={current} thread={thread} />
          ))
        ) : (
          <Category
            key={category.id}
            category={category}
            channels={channels}
            current={current}
            thread={thread}
          />
        ),
      )}
    </nav>
  );
}
