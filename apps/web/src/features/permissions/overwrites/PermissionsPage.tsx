import type { ReactNode } from "react";
import { Gone } from "../../../app/shell/Gone";
import { useAppState } from "../../../app/store/react";
import { selectMaySet } from "../../../app/store/select";
import { permissionName } from "../../../app/ui/useProblemText";
import { useT } from "../../../i18n/react";
import { type Channel, ChannelType, type Guild, type Id, isThread } from "../../../shared/protocol";
import { Editor } from "./Editor";
import "./overwrites.css";
import { placeName } from "./place";
import { PlaceTrail } from "./PlaceTrail";

/** Who may do what in one place: the server as a whole, a category, a channel, a thread. */
export default function PermissionsPage(props: { guild: Guild; part: Id | null }): ReactNode {
  const { guild, part } = props;
  const inGuild = part === null || part === guild.id;
  const channel = useAppState(({ world }) => (inGuild ? null : world.channels[part]));
  if (channel === undefined || (channel !== null && channel.guild_id !== guild.id)) {
    return <Gone what="channel" />;
  }
  return <Place guild={guild} channel={channel} />;
}

function Place({ guild, channel }: { guild: Guild; channel: Channel | null }): ReactNode {
  const t = useT();
  const may = useAppState((state) => selectMaySet(state, guild.id, channel?.id ?? null));
  const place = useAppState(({ world }) =>
    placeName(world, { guildId: guild.id, channelId: channel?.id ?? null }),
  );
  return (
    <div className="overwrites">
      <header>
        <PlaceTrail guild={guild} channel={channel} />
        <h1>{t("place.title", { place })}</h1>
        <p className="lead">
          {may === "no"
            ? t("place.notYours", { right: permissionName("MANAGE_OVERWRITES", t) })
            : t(`place.lead.${kindOf(channel)}`)}
        </p>
      </header>
      {may !== "no" && (
        <Editor key={channel?.id ?? guild.id} guild={guild} channel={channel} may={may} />
      )}
    </div>
  );
}

function kindOf(channel: Channel | null): "guild" | "category" | "channel" | "thread" {
  if (channel === null) {
    return "guild";
  }
  if (isThread(channel)) {
    return "thread";
  }
  return channel.type === ChannelType.category ? "category" : "channel";
}
