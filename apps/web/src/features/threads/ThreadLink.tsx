import { Lock } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { navigate } from "../../app/router/history";
import { placePath } from "../../app/router/place";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import { selectChannelMark } from "../../app/store/select";
import { isPhone } from "../../app/ui/media";
import { useT } from "../../i18n/react";
import { Badge } from "../../shared/ui/Badge";
import { Draft } from "../channels/ChannelRow";
import { isPrivate, type Thread } from "./model";

/** A thread in the list, below its channel. */
export function ThreadLink({ thread, current }: { thread: Thread; current: boolean }): ReactNode {
  const t = useT();
  const mark = useAppState((state) => selectChannelMark(state, thread.id));
  const classes = ["chan", "sub", current && "on", mark.unread && "unread"];
  const layChannelUnder = ({ button }: MouseEvent): void => {
    if (isPhone() && button === 0) {
      navigate(paths.channel(thread.guild_id, thread.parent_id));
    }
  };
  return (
    <Link
      to={placePath(thread)}
      className={classes.filter(Boolean).join(" ")}
      data-thread={thread.id}
      aria-current={current ? "page" : undefined}
      onClick={layChannelUnder}
    >
      <span className="grow clip" dir="auto">
        {thread.name}
      </span>
      {isPrivate(thread) && <Lock role="img" aria-label={t("thread.private")} />}
      {mark.unread && <span className="sr-only">{t("mark.unread")}</span>}
      {!current && <Draft channel={thread} />}
      {mark.mentions > 0 && <Badge count={mark.mentions} />}
    </Link>
  );
}
