import { type ReactNode, useCallback } from "react";
import { useAppState } from "../../app/store/react";
import { selectChannelSections } from "../../app/store/select";
import { openMenu } from "../../app/ui/state";
import { type OpenAt, useContextMenu } from "../../app/ui/useContextMenu";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { Category } from "./Category";
import { ChannelRow } from "./ChannelRow";

export function ChannelList({ guildId, current }: { guildId: Id; current: Id | null }): ReactNode {
  const t = useT();
  const sections = useAppState((state) => selectChannelSections(state, guildId));
  const menu = useContextMenu(
    useCallback<OpenAt>(
      (element, place) => {
        const channelId = element.closest<HTMLElement>("[data-channel]")?.dataset["channel"];
        if (channelId === undefined) {
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
            <ChannelRow key={channel.id} channel={channel} current={channel.id === current} />
          ))
        ) : (
          <Category key={category.id} category={category} channels={channels} current={current} />
        ),
      )}
    </nav>
  );
}
