import { MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { placePath } from "../../app/router/place";
import { Link } from "../../app/router/react";
import { useAppState } from "../../app/store/react";
import { selectThread } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { useTabStop } from "../markdown/tabStop";
import { lastActive } from "./model";

/** Below the message that a thread was begun from, which has its id: the way into it. */
export function ThreadChip({ threadId }: { threadId: Id }): ReactNode {
  const { t, format } = useSpeech();
  const tabIndex = useTabStop();
  const thread = useAppState((state) => selectThread(state, threadId));
  if (thread === undefined) {
    return null;
  }
  const active = lastActive(thread);
  return (
    <Link className="thread-chip" to={placePath(thread)} tabIndex={tabIndex}>
      <MessagesSquare aria-hidden="true" />
      <b className="clip" dir="auto">
        {thread.name}
      </b>
      <span className="num">{t("thread.replies", { n: thread.message_count })}</span>
      <time dateTime={new Date(active).toISOString()} title={format.exact(active)}>
        {format.relative(active)}
      </time>
    </Link>
  );
}
