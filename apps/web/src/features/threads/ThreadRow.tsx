import { MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import { selectDisplayName, selectThread } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import type { Message } from "../../shared/protocol";
import { useTabStop } from "../markdown/tabStop";

/** Says in the channel that somebody began a thread there. */
export function ThreadRow({ message }: { message: Message }): ReactNode {
  const { rich, t, format } = useSpeech();
  const tabIndex = useTabStop();
  const { id, guild_id: guildId, channel_id: channelId } = message;
  const name = useAppState((state) => selectDisplayName(state, guildId, message.author));
  const thread = useAppState((state) => selectThread(state, id)?.name ?? message.content);
  const sent = Date.parse(message.timestamp);
  return (
    <>
      <span className="sign">
        <MessagesSquare aria-hidden="true" />
      </span>
      <div className="joined">
        <span>
          {rich("thread.begun", {
            name: <b>{name}</b>,
            thread: (
              <Link to={paths.thread(guildId, channelId, id)} tabIndex={tabIndex} dir="auto">
                {thread}
              </Link>
            ),
            all: (
              <Link to={paths.threads(guildId, channelId)} tabIndex={tabIndex}>
                {t("thread.seeAll")}
              </Link>
            ),
          })}
        </span>
        <time dateTime={message.timestamp} title={format.exact(sent)}>
          {format.stamp(sent)}
        </time>
      </div>
    </>
  );
}
