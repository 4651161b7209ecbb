import type { ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { useAppState } from "../../app/store/react";
import { selectChannelMark, selectListedThreads } from "../../app/store/select";
import type { Channel, Id } from "../../shared/protocol";
import { ThreadLink } from "../threads/ThreadLink";
import { ChannelRow } from "./ChannelRow";

interface Props {
  channel: Channel;
  current: Id | null;
  /** The thread that is open. */
  thread: Id | null;
  /** Of the threads only what is open or unread shows. */
  folded?: boolean;
}

/** A channel with those of its threads that are followed, or open. */
export function ChannelRows({ channel, current, thread, folded = false }: Props): ReactNode {
  const here = channel.id === current;
  const threads = useAppState(
    useShallow((state) =>
      selectListedThreads(state, channel.id, here ? thread : null).filter(
        ({ id }) => !folded || id === thread || selectChannelMark(state, id).unread,
      ),
    ),
  );
  return (
    <>
      <ChannelRow channel={channel} current={here} />
      {threads.map((one) => (
        <ThreadLink key={one.id} thread={one} current={one.id === thread} />
      ))}
    </>
  );
}
