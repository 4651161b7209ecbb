import { type ReactNode, useMemo } from "react";
import { useAppState } from "../../app/store/react";
import { selectTimeline } from "../../app/store/select";
import { useUi } from "../../app/ui/state";
import type { Channel, Message } from "../../shared/protocol";
import { JumpPill } from "./JumpPill";
import { LogProblem } from "./LogProblem";
import { MessageRow } from "./MessageRow";
import "./messages.css";
import { PendingRows } from "./PendingRows";
import { rowsOf } from "./rows";
import { Skeletons } from "./Skeletons";
import { useAnnouncements } from "./useAnnouncements";
import { useLog } from "./useLog";
import { usePointing } from "./usePointing";
import { useReading } from "./useReading";
import { useRoving } from "./useRoving";

interface Props {
  channel: Channel;
  /** Of the log, for screen readers. */
  label: string;
  /** Where it begins. */
  start: (empty: boolean) => ReactNode;
}

/** The conversation in a channel or a thread: mounted anew for each. */
export function MessageList({ channel, label, start: startOf }: Props): ReactNode {
  const timeline = useAppState((state) => selectTimeline(state, channel.id));
  const { messages, pending, firstUnread, loading, problem, target } = timeline;
  const { scroller, content, keeper, range, pinned, onScroll, rests } = useLog(
    channel.id,
    timeline,
  );
  const { start, end } = range;
  const rows = useMemo(
    () => rowsOf(messages.slice(start, end), messages[start - 1] ?? null, firstUnread),
    [messages, start, end, firstUnread],
  );
  const editing = useUi(({ editing: one }) => (one?.channelId === channel.id ? one.key : null));
  const roving = useRoving(rows, keeper);
  const pointing = usePointing(channel);
  useReading(channel.id, keeper, messages.at(-1)?.id ?? null, rests, timeline.stale);
  useAnnouncements(messages, pinned);

  const atStart = start === 0 && !timeline.hasOlder && loading !== "initial" && problem === null;
  return (
    <div className="log-frame">
      {/* One tab stop with arrow keys inside: the keys and the pointer of all messages land here. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="log"
        role="log"
        aria-live="off"
        aria-label={label}
        data-region="log"
        ref={scroller}
        onScroll={onScroll}
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
        {...pointing.handlers}
      >
        <div className="log-content" ref={content}>
          {atStart && startOf(messages.length === 0 && pending.length === 0)}
          {!atStart &&
            problem === null &&
            (loading === "initial" || start > 0 || timeline.hasOlder) && (
              <Skeletons few={messages.length > 0} />
            )}
          {problem !== null && <LogProblem channelId={channel.id} problem={problem} />}
          {rows.map((row) => (
            <MessageRow
              key={row.message.id}
              message={row.message}
              leads={row.leads}
              newDay={row.newDay}
              newLine={row.newLine}
              active={row.message.id === roving.active}
              aimed={row.message.id === target}
              pointed={row.message.id === pointing.pointed}
              editing={editing !== null && isKeyOf(editing, row.message)}
            />
          ))}
          <PendingRows pending={pending} above={messages.at(-1) ?? null} editing={editing} />
        </div>
      </div>
      <JumpPill channelId={channel.id} timeline={timeline} pinned={pinned} />
    </div>
  );
}

function isKeyOf(key: string, { id, nonce }: Message): boolean {
  return key === id || key === nonce;
}
