import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { placePath } from "../../app/router/place";
import { Link } from "../../app/router/react";
import { useAppState } from "../../app/store/react";
import { selectChannelMark } from "../../app/store/select";
import { openMenu } from "../../app/ui/state";
import { useContextMenu } from "../../app/ui/useContextMenu";
import { useSpeech } from "../../i18n/react";
import { Badge } from "../../shared/ui/Badge";
import { FollowButton } from "./FollowButton";
import { isLocked, isPrivate, lastActive, type Thread } from "./model";

/** A thread in the list of its channel. */
export function ThreadItem({ thread }: { thread: Thread }): ReactNode {
  const { t, format } = useSpeech();
  const mark = useAppState((state) => selectChannelMark(state, thread.id));
  const menu = useContextMenu((_, place) => {
    openMenu({ kind: "thread", threadId: thread.id }, place);
    return true;
  });
  const replies = t("thread.replies", { n: thread.message_count });
  return (
    <li className={mark.unread ? "thread-item unread" : "thread-item"} {...menu}>
      <Link className="grow" to={placePath(thread)}>
        <b className="clip" dir="auto">
          {isPrivate(thread) && <Lock role="img" aria-label={t("thread.private")} />}
          {thread.name}
        </b>
        <small className="num">
          {replies} · {format.relative(lastActive(thread))}
          {isLocked(thread) && ` · ${t("thread.lockedSign")}`}
        </small>
        {mark.unread && <span className="sr-only">{t("mark.unread")}</span>}
      </Link>
      {mark.mentions > 0 && <Badge count={mark.mentions} />}
      <FollowButton thread={thread} />
    </li>
  );
}
