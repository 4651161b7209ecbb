import { memo, type ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { useSpeech } from "../../i18n/react";
import { isWritten, type Message, MessageType } from "../../shared/protocol";
import { TabStop } from "../markdown/tabStop";
import { mentionsMe } from "../readstate/model";
import { DayLine, NewLine } from "./Lines";
import { JoinRow } from "./JoinRow";
import { MessageBody } from "./MessageBody";
import { MessageFace } from "./MessageFace";
import { MessageToolbar } from "./MessageToolbar";
import { ReplyLine } from "./ReplyLine";
import { ThreadChip } from "../threads/ThreadChip";
import { ThreadRow } from "../threads/ThreadRow";
import { useMessageLabel } from "./useMessageLabel";

export interface RowProps {
  message: Message;
  leads: boolean;
  newDay: boolean;
  newLine: boolean;
  /** The one that Tab comes to. */
  active: boolean;
  /** The one that was jumped to. */
  aimed: boolean;
  pointed: boolean;
  editing: boolean;
}

/** One message, with the lines above it. Nothing of it changes but by these properties. */
export const MessageRow = memo(function MessageRow(props: RowProps): ReactNode {
  const { message, leads, newDay, newLine, active, aimed, pointed, editing } = props;
  const { format } = useSpeech();
  const label = useMessageLabel(message);
  const calls = useAppState(({ world }) => mentionsMe(world, message));
  const sent = Date.parse(message.timestamp);
  const classes = [
    "msg",
    leads && "leads",
    calls && "calls",
    aimed && "aimed",
    pointed && "pointed",
  ];
  return (
    <>
      {newDay && <DayLine millis={sent} />}
      {newLine && <NewLine />}
      <article
        className={classes.filter(Boolean).join(" ")}
        data-id={message.id}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the log is walked by arrow keys
        tabIndex={active ? 0 : -1}
        aria-label={label}
      >
        <TabStop value={active}>
          {message.type === MessageType.memberJoin && <JoinRow message={message} />}
          {message.type === MessageType.threadCreated && <ThreadRow message={message} />}
          {isWritten(message) && (
            <>
              {message.message_reference !== null && <ReplyLine message={message} />}
              {leads ? (
                <MessageFace message={message} />
              ) : (
                <time className="gut" dateTime={message.timestamp} title={format.exact(sent)}>
                  {format.time(sent)}
                </time>
              )}
              <MessageBody message={message} leads={leads} editing={editing} />
            </>
          )}
          <ThreadChip threadId={message.id} />
          {(pointed || active) && !editing && <MessageToolbar message={message} shown={pointed} />}
        </TabStop>
      </article>
    </>
  );
});
