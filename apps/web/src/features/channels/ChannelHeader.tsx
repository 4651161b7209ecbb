import { ChevronLeft, Hash, Megaphone, MessagesSquare, Users } from "lucide-react";
import type { ReactNode } from "react";
import { back, navigate } from "../../app/router/history";
import { paths, type Side } from "../../app/router/route";
import { useT } from "../../i18n/react";
import { type Channel, ChannelType } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import type { Panel } from "./usePanel";

interface Props {
  channel: Channel;
  panel: Panel;
  side: Side | null;
}

export function ChannelHeader({ channel, panel, side }: Props): ReactNode {
  const t = useT();
  const { guild_id: guildId, id } = channel;
  const members = panel.open && side === null;
  const Icon = channel.type === ChannelType.announcement ? Megaphone : Hash;
  return (
    <header>
      <IconButton
        className="back"
        icon={ChevronLeft}
        label={t("back")}
        onClick={() => {
          back(paths.guild(guildId));
        }}
      />
      <h1 className="title">
        <Icon aria-hidden="true" />
        <span className="clip" dir="auto">
          {channel.name}
        </span>
      </h1>
      {channel.topic !== null && channel.topic !== "" ? (
        <span className="topic grow clip" title={channel.topic} dir="auto">
          {channel.topic}
        </span>
      ) : (
        <span className="grow" />
      )}
      <Threads channel={channel} listed={side?.kind === "threads"} />
      <IconButton
        icon={Users}
        label={t("members.title")}
        on={members}
        aria-pressed={members}
        onClick={() => {
          if (side === null) {
            panel.toggle();
          } else {
            navigate(paths.channel(guildId, id));
            panel.show();
          }
        }}
      />
    </header>
  );
}

/** Opens and closes the list of the channel's threads. */
function Threads({ channel, listed }: { channel: Channel; listed: boolean }): ReactNode {
  const t = useT();
  const { guild_id: guildId, id } = channel;
  return (
    <IconButton
      icon={MessagesSquare}
      label={t("threads.title")}
      on={listed}
      aria-pressed={listed}
      onClick={() => {
        navigate(listed ? paths.channel(guildId, id) : paths.threads(guildId, id));
      }}
    />
  );
}
