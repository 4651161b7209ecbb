import { ChevronLeft, Hash, Megaphone, Users } from "lucide-react";
import type { ReactNode } from "react";
import { back } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useT } from "../../i18n/react";
import { type Channel, ChannelType } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import type { Panel } from "./usePanel";

export function ChannelHeader({ channel, panel }: { channel: Channel; panel: Panel }): ReactNode {
  const t = useT();
  const Icon = channel.type === ChannelType.announcement ? Megaphone : Hash;
  return (
    <header>
      <IconButton
        className="back"
        icon={ChevronLeft}
        label={t("back")}
        onClick={() => {
          back(paths.guild(channel.guild_id));
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
      <IconButton
        icon={Users}
        label={t("members.title")}
        on={panel.open}
        aria-pressed={panel.open}
        onClick={panel.toggle}
      />
    </header>
  );
}
