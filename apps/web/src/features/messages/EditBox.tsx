import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from "react";
import { AppContext, useActions } from "../../app/store/react";
import { focusComposer } from "../../app/ui/focus";
import { changeEdit, openDialog, stopEditing, toast, useUi } from "../../app/ui/state";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech } from "../../i18n/react";
import type { Id, Message } from "../../shared/protocol";
import { GrowingText } from "../../shared/ui/GrowingText";
import { isComposing } from "../../shared/ui/keys";
import { decodeMentions, encodeMentions } from "../composer/mentions";
import type { PendingMessage } from "../outbox/model";

/** The text of a message, open for change in its own place. */
export function EditMessage({ message }: { message: Message }): ReactNode {
  const actions = useActions();
  const problemText = useProblemText();
  const { id, channel_id: channelId, guild_id: guildId } = message;
  return (
    <EditBox
      content={message.content}
      channelId={channelId}
      guildId={guildId}
      onSave={(content) => {
        if (content === "" && message.attachments.length === 0) {
          openDialog({ kind: "deleteMessage", channelId, messageId: id });
          return;
        }
        leave(channelId);
        if (content !== message.content) {
          actions.editMessage(channelId, id, content).catch((error: unknown) => {
            toast(problemText(error), "bad");
          });
        }
      }}
    />
  );
}

/** The same before the server has answered that it has the message. */
export function EditPending(props: { message: PendingMessage; guildId: Id }): ReactNode {
  const { message, guildId } = props;
  const actions = useActions();
  const problemText = useProblemText();
  return (
    <EditBox
      content={message.content}
      channelId={message.channelId}
      guildId={guildId}
      onSave={(content) => {
        leave(message.channelId);
        if (content === "" && message.files.length === 0) {
          actions.discard(message.nonce);
        } else if (content !== message.content) {
          actions.revise(message.channelId, message.nonce, content).catch((error: unknown) => {
            toast(problemText(error), "bad");
          });
        }
      }}
    />
  );
}

interface EditBoxProps {
  content: string;
  channelId: Id;
  guildId: Id;
  onSave: (content: string) => void;
}

function EditBox({ content, channelId, guildId, onSave }: EditBoxProps): ReactNode {
  const { t, rich } = useSpeech();
  const world = useContext(AppContext)?.store.getState().world;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => openAtEnd(box), []);
  const changed = useUi(({ editing }) => editing?.text ?? null);
  const text = changed ?? (world ? decodeMentions(content, world, guildId) : content);
  const save = (): void => {
    onSave(world ? encodeMentions(text.trim(), world, guildId) : text.trim());
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !isComposing(event)) {
      event.stopPropagation();
      leave(channelId);
    } else if (event.key === "Enter" && !event.shiftKey && !isComposing(event)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className="editbox">
      <GrowingText
        ref={box}
        value={text}
        maxLength={4000}
        aria-label={t("edit.label")}
        dir="auto"
        onChange={(event) => {
          changeEdit(event.target.value);
        }}
        onKeyDown={key}
      />
      <small>
        {rich("edit.hint", {
          cancel: (
            <button
              type="button"
              className="link"
              onClick={() => {
                leave(channelId);
              }}
            >
              {t("edit.cancel")}
            </button>
          ),
          save: (
            <button type="button" className="link" onClick={save}>
              {t("edit.save")}
            </button>
          ),
        })}
      </small>
    </div>
  );
}

function leave(channelId: Id): void {
  stopEditing();
  focusComposer(channelId);
}

/** Once more after the frame: a menu that it was opened from gives its focus back when it closes. */
function openAtEnd(box: RefObject<HTMLTextAreaElement | null>): () => void {
  atEnd(box.current);
  const frame = requestAnimationFrame(() => {
    atEnd(box.current);
  });
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** Opens with the caret behind the last letter. */
function atEnd(element: HTMLTextAreaElement | null): void {
  if (element !== null && document.activeElement !== element) {
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    element.closest("article")?.scrollIntoView({ block: "nearest" });
  }
}
