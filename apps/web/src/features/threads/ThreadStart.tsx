import { Clock, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { useSpeech, useT } from "../../i18n/react";
import { isWritten, type Message } from "../../shared/protocol";
import { MessageBody } from "../messages/MessageBody";
import { MessageFace } from "../messages/MessageFace";
import { Skeletons } from "../messages/Skeletons";
import { useMessageLabel } from "../messages/useMessageLabel";
import { isPrivate, type Thread } from "./model";
import { useSilence } from "./useSilence";
import { useStarter } from "./useStarter";

/** Where a thread begins: the message that it came from, and how many answer it. */
export function ThreadStart({ thread, empty }: { thread: Thread; empty: boolean }): ReactNode {
  const { t } = useSpeech();
  const silence = useSilence();
  const { message_count: count, thread_metadata: state } = thread;
  const after = state.auto_archive_duration;
  const replies = count === 0 ? t("thread.noReplies") : t("thread.replies", { n: count });
  return (
    <div className="thread-start">
      <p>
        <span className="pill">
          <Clock aria-hidden="true" />
          {after === 0 ? t("thread.staysOpen") : t("thread.closes", { time: silence(after) })}
        </span>
        {isPrivate(thread) && (
          <span className="pill">
            <Lock aria-hidden="true" />
            {t("thread.private")}
          </span>
        )}
      </p>
      {isPrivate(thread) ? <Begun thread={thread} /> : <Starter thread={thread} />}
      <div className="divider" role="separator" aria-label={replies}>
        {replies}
      </div>
      {empty && <p className="first">{t("thread.firstReply")}</p>}
    </div>
  );
}

function Starter({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const starter = useStarter(thread);
  if (starter === undefined) {
    return <Skeletons few />;
  }
  if (starter === null) {
    return <p className="first">{t("thread.starterGone")}</p>;
  }
  return isWritten(starter) ? <First message={starter} /> : <Begun thread={thread} />;
}

function First({ message }: { message: Message }): ReactNode {
  const label = useMessageLabel(message);
  return (
    <article className="msg leads" aria-label={label}>
      <MessageFace message={message} />
      <MessageBody message={message} leads editing={false} />
    </article>
  );
}

function Begun({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const { guild_id: guildId, owner_id: id } = thread;
  const name = useAppState((state) => {
    const member = state.world.members[guildId]?.[id];
    const global_name = t("mention.unknownUser");
    return selectDisplayName(state, guildId, member?.user ?? { id, global_name });
  });
  return (
    <p className="first">
      {t("thread.beganBy", { name })} {isPrivate(thread) && t("thread.privateText")}
    </p>
  );
}
