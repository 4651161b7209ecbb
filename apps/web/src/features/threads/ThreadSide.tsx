import type { ReactNode } from "react";
import type { Side } from "../../app/router/route";
import type { Channel } from "../../shared/protocol";
import { ThreadList } from "./ThreadList";
import { ThreadPanel } from "./ThreadPanel";
import "./threads.css";

/** What stands beside a channel: one of its threads, or the list of them. */
export default function ThreadSide({ channel, side }: { channel: Channel; side: Side }): ReactNode {
  return side.kind === "threads" ? (
    <ThreadList channel={channel} />
  ) : (
    <ThreadPanel channel={channel} threadId={side.threadId} messageId={side.messageId} />
  );
}
