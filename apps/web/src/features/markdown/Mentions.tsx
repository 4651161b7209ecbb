import type { CSSProperties, ReactNode } from "react";
import { Hash } from "lucide-react";
import { Link } from "../../app/router/react";
import { placePath } from "../../app/router/place";
import { useAppState } from "../../app/store/react";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { memberName } from "../members/model";
import { useTabStop } from "./tabStop";

export function UserMention({ id, guildId }: { id: Id; guildId: Id }): ReactNode {
  const t = useT();
  const tabIndex = useTabStop();
  const member = useAppState((state) => state.world.members[guildId]?.[id]);
  const mine = useAppState((state) => state.world.me?.id === id);
  if (member === undefined) {
    return <span className="mention">@{t("mention.unknownUser")}</span>;
  }
  return (
    <button
      type="button"
      className={mine ? "mention me-too" : "mention"}
      tabIndex={tabIndex}
      onClick={() => {
        openDialog({ kind: "profile", guildId, userId: id });
      }}
    >
      @{memberName(member)}
    </button>
  );
}

export function RoleMention({ id, guildId }: { id: Id; guildId: Id }): ReactNode {
  const t = useT();
  const role = useAppState((state) => state.world.roles[guildId]?.[id]);
  const mine = useAppState(({ world }) =>
    Boolean(world.me && world.members[guildId]?.[world.me.id]?.roles.includes(id)),
  );
  const style = role && role.color !== 0 ? roleStyle(role.color) : undefined;
  return (
    <span className={mine ? "mention me-too" : "mention"} style={style}>
      @{role?.name ?? t("mention.unknownRole")}
    </span>
  );
}

export function ChannelMention({ id }: { id: Id }): ReactNode {
  const t = useT();
  const tabIndex = useTabStop();
  const channel = useAppState((state) => state.world.channels[id]);
  if (channel === undefined) {
    return <span className="mention">#{t("mention.unknownChannel")}</span>;
  }
  return (
    <Link className="mention" to={placePath(channel)} tabIndex={tabIndex}>
      <Hash aria-hidden="true" />
      {channel.name}
    </Link>
  );
}

export function EveryoneMention({ name }: { name: "everyone" | "here" }): ReactNode {
  return <span className="mention me-too">@{name}</span>;
}

/** A role's colour, brought to a lightness that can be read on the theme's ground. */
export function roleStyle(color: number): CSSProperties {
  return { "--role": `#${color.toString(16).padStart(6, "0")}` } as CSSProperties;
}
