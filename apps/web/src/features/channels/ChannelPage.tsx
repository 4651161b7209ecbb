import { type ReactNode, useEffect, useLayoutEffect } from "react";
import { useVisit } from "../../app/router/react";
import { useActions } from "../../app/store/react";
import { keepUnread } from "../../app/ui/state";
import type { Channel, Id } from "../../shared/protocol";
import { Composer } from "../composer/Composer";
import { ConnectionBanner } from "../connection/ConnectionBanner";
import { MemberPanel } from "../members/MemberPanel";
import { MessageList } from "../messages/MessageList";
import { ChannelHeader } from "./ChannelHeader";
import { usePanel } from "./usePanel";

/** A channel: what was said, where one writes, who is there. Mounted anew for each. */
export function ChannelPage(props: { channel: Channel; messageId: Id | null }): ReactNode {
  const { channel, messageId } = props;
  const panel = usePanel();
  useOpened(channel.id, messageId);
  return (
    <div className="conversation">
      <main className="main" data-region="main">
        <ChannelHeader channel={channel} panel={panel} />
        <ConnectionBanner />
        <MessageList channel={channel} />
        <Composer channel={channel} />
      </main>
      {panel.open && <MemberPanel channel={channel} panel={panel} />}
    </div>
  );
}

function useOpened(channelId: Id, messageId: Id | null): void {
  const actions = useActions();
  const visit = useVisit();
  // before the paint: the log is shown where reading stopped, never at its end first
  useLayoutEffect(() => {
    actions.openChannel(channelId);
    return () => {
      keepUnread(null);
      actions.closeChannel(channelId);
    };
  }, [actions, channelId]);
  useEffect(() => {
    if (messageId !== null) {
      actions.jumpToMessage(channelId, messageId);
    }
  }, [actions, channelId, messageId, visit]);
}
