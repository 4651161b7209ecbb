import { Ellipsis, Lock, MessageSquare } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { focusComposer, noteConversation, useConversation } from "../../app/ui/focus";
import { isPhone } from "../../app/ui/media";
import { openMenu } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Channel, Id } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { Composer } from "../composer/Composer";
import { MessageList } from "../messages/MessageList";
import { Skeletons } from "../messages/Skeletons";
import { useOpened } from "../messages/useOpened";
import { ArchivedNote } from "./ArchivedNote";
import { FollowButton } from "./FollowButton";
import { isPrivate, type Thread } from "./model";
import { SideFrame } from "./SideFrame";
import { ThreadStart } from "./ThreadStart";
import { useThread } from "./useThread";

interface Props {
  channel: Channel;
  threadId: Id;
  messageId: Id | null;
}

/** One thread: what was said in it, and where one replies. Mounted anew for each. */
export function ThreadPanel({ channel, threadId, messageId }: Props): ReactNode {
  const t = useT();
  const thread = useThread(channel, threadId);
  if (thread === undefined) {
    return (
      <SideFrame channel={channel} icon={MessageSquare} title="" label={t("loading")}>
        <div className="log-frame">
          <Skeletons few={false} />
        </div>
      </SideFrame>
    );
  }
  return <Open channel={channel} thread={thread} messageId={messageId} />;
}

interface OpenProps extends Pick<Props, "channel" | "messageId"> {
  thread: Thread;
}

function Open({ channel, thread, messageId }: OpenProps): ReactNode {
  const t = useT();
  const marks = useConversation(thread.id);
  useOpened(thread.id, messageId);
  useTakingOver(thread.id, messageId);
  return (
    <SideFrame
      channel={channel}
      icon={isPrivate(thread) ? Lock : MessageSquare}
      title={thread.name}
      label={t("thread.label", { thread: thread.name })}
      deeds={<Deeds thread={thread} />}
      marks={marks}
    >
      <MessageList
        channel={thread}
        label={t("thread.log", { thread: thread.name })}
        start={(empty) => <ThreadStart thread={thread} empty={empty} />}
      />
      <ArchivedNote thread={thread} />
      <Composer channel={thread} />
    </SideFrame>
  );
}

/** Who opens a thread replies in it next, but for a phone, whose keyboard would cover it. */
function useTakingOver(threadId: Id, messageId: Id | null): void {
  useEffect(() => {
    noteConversation(threadId);
    if (messageId === null && !isPhone()) {
      focusComposer(threadId);
    }
  }, [threadId, messageId]);
}

function Deeds({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  return (
    <>
      <FollowButton thread={thread} />
      <IconButton
        icon={Ellipsis}
        label={t("thread.more")}
        aria-haspopup="menu"
        onClick={(event) => {
          openMenu({ kind: "thread", threadId: thread.id }, { element: event.currentTarget });
        }}
      />
    </>
  );
}
