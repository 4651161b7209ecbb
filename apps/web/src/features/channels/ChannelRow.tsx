import { Hash, Lock, Megaphone, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import {
  selectCan,
  selectChannelMark,
  selectMentions,
  selectTypingUsers,
} from "../../app/store/select";
import { useT } from "../../i18n/react";
import { type Channel, ChannelType } from "../../shared/protocol";
import { Badge } from "../../shared/ui/Badge";

export function ChannelRow({
  channel,
  current,
}: {
  channel: Channel;
  current: boolean;
}): ReactNode {
  const t = useT();
  const mark = useAppState((state) => selectChannelMark(state, channel.id));
  const mentions = useAppState((state) => selectMentions(state, channel.id));
  const classes = ["chan", current && "on", mark.unread && "unread"].filter(Boolean).join(" ");
  return (
    <Link
      to={paths.channel(channel.guild_id, channel.id)}
      className={classes}
      data-channel={channel.id}
      aria-current={current ? "page" : undefined}
    >
      <Sign channel={channel} />
      <span className="grow clip" dir="auto">
        {channel.name}
      </span>
      {mark.unread && <span className="sr-only">{t("mark.unread")}</span>}
      {!current && <Draft channel={channel} />}
      <Typing channel={channel} current={current} />
      {mentions > 0 && <Badge count={mentions} />}
    </Link>
  );
}

/** A lock where one may read and not write. */
function Sign({ channel }: { channel: Channel }): ReactNode {
  const writes = useAppState((state) =>
    selectCan(state, "SEND_MESSAGES", channel.guild_id, channel.id),
  );
  if (!writes) {
    return <Lock aria-hidden="true" />;
  }
  const news = channel.type === ChannelType.announcement;
  return news ? <Megaphone aria-hidden="true" /> : <Hash aria-hidden="true" />;
}

/** Something is written here and not sent. */
export function Draft({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const has = useAppState((state) => (state.drafts[channel.id]?.content ?? "") !== "");
  return (
    has && (
      <span className="draft" role="img" aria-label={t("channel.draft")}>
        <PencilLine aria-hidden="true" />
      </span>
    )
  );
}

function Typing({ channel, current }: { channel: Channel; current: boolean }): ReactNode {
  const someone = useAppState((state) => selectTypingUsers(state, channel.id).length > 0);
  return (
    someone &&
    !current && (
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    )
  );
}
