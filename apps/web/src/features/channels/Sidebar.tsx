import { ChevronDown } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { openMenu } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Guild, Id } from "../../shared/protocol";
import { ChannelList } from "./ChannelList";
import "./channels.css";
import { Me } from "../members/Me";

interface Props {
  guild: Guild;
  channelId: Id | null;
  threadId: Id | null;
}

/** The server's name and menu, its channels, oneself. */
export function Sidebar({ guild, channelId, threadId }: Props): ReactNode {
  const t = useT();
  const menu = (event: MouseEvent<HTMLElement>): void => {
    openMenu({ kind: "guild", guildId: guild.id }, { element: event.currentTarget });
  };
  return (
    <aside className="side" data-region="side" aria-label={t("side.label")}>
      <header>
        <button
          type="button"
          className="guild-name"
          aria-haspopup="menu"
          aria-label={t("side.menu", { name: guild.name })}
          onClick={menu}
        >
          <span className="grow clip" dir="auto">
            {guild.name}
          </span>
          <ChevronDown aria-hidden="true" />
        </button>
      </header>
      <ChannelList guildId={guild.id} current={channelId} thread={threadId} />
      <Me />
    </aside>
  );
}
