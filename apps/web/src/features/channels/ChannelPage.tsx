import { lazy, type ReactNode, Suspense } from "react";
import { openThread, type Side } from "../../app/router/route";
import { useConversation } from "../../app/ui/focus";
import { NARROW, PHONE, useMedia } from "../../app/ui/media";
import { useT } from "../../i18n/react";
import type { Channel, Id } from "../../shared/protocol";
import { Composer } from "../composer/Composer";
import { ConnectionBanner } from "../connection/ConnectionBanner";
import { MemberPanel } from "../members/MemberPanel";
import { ChannelStart } from "../messages/ChannelStart";
import { MessageList } from "../messages/MessageList";
import { useOpened } from "../messages/useOpened";
import { ChannelHeader } from "./ChannelHeader";
import { type Panel, usePanel } from "./usePanel";

const ThreadSide = lazy(() => import("../threads/ThreadSide"));

interface Props {
  channel: Channel;
  messageId: Id | null;
  side: Side | null;
}

/** A channel, and what stands beside it: its threads, or who is there. Mounted anew for each. */
export function ChannelPage({ channel, messageId, side }: Props): ReactNode {
  const panel = usePanel();
  const phone = useMedia(PHONE);
  useOpened(channel.id, messageId);
  return (
    <div className="conversation">
      {!(phone && side !== null) && <Conversation channel={channel} side={side} panel={panel} />}
      {side === null ? (
        panel.open && <MemberPanel channel={channel} panel={panel} />
      ) : (
        <Suspense fallback={null}>
          <ThreadSide key={openThread({ side })} channel={channel} side={side} />
        </Suspense>
      )}
    </div>
  );
}

interface ConversationProps extends Pick<Props, "channel" | "side"> {
  panel: Panel;
}

/** What was said, and where one writes. Below what lies over it, it rests. */
function Conversation({ channel, side, panel }: ConversationProps): ReactNode {
  const t = useT();
  const narrow = useMedia(NARROW);
  const marks = useConversation(channel.id);
  return (
    <main className="main" data-region="main" inert={narrow && side !== null} {...marks}>
      <ChannelHeader channel={channel} panel={panel} side={side} />
      <ConnectionBanner />
      <MessageList
        channel={channel}
        label={t("log.label", { channel: channel.name })}
        start={(empty) => <ChannelStart channel={channel} empty={empty} />}
      />
      <Composer channel={channel} />
    </main>
  );
}
