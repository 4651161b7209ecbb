import { type KeyboardEvent, type ReactNode, useContext, useState } from "react";
import { AppContext, useActions } from "../../app/store/react";
import { focusComposer } from "../../app/ui/focus";
import { openDialog, stopEditing, toast } from "../../app/ui/state";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech } from "../../i18n/react";
import type { Message } from "../../shared/protocol";
import { GrowingText } from "../../shared/ui/GrowingText";
import { isComposing } from "../../shared/ui/keys";
import { decodeMentions, encodeMentions } from "../composer/mentions";

/** The text of a message, open for change in its own place. */
export function EditBox({ message }: { message: Message }): ReactNode {
  const { t, rich } = useSpeech();
  const actions = useActions();
  const problemText = useProblemText();
  const app = useContext(AppContext);
  const world = app?.store.getState().world;
  const open = (content: string): string =>
    world ? decodeMentions(content, world, message.guild_id) : content;
  const close = (content: string): string =>
    world ? encodeMentions(content, world, message.guild_id) : content;
  const [text, setText] = useState(() => open(message.content));
  const leave = (): void => {
    stopEditing();
    focusComposer();
  };
  const save = (): void => {
    const content = close(text.trim());
    if (content === "" && message.attachments.length === 0) {
      openDialog({ kind: "deleteMessage", channelId: message.channel_id, messageId: message.id });
      return;
    }
    leave();
    if (content !== message.content) {
      actions.editMessage(message.channel_id, message.id, content).catch((error: unknown) => {
        toast(problemText(error), "bad");
      });
    }
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !isComposing(event)) {
      event.stopPropagation();
      leave();
    } else if (event.key === "Enter" && !event.shiftKey && !isComposing(event)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className="editbox">
      <GrowingText
        ref={atEnd}
        value={text}
        maxLength={4000}
        aria-label={t("edit.label")}
        dir="auto"
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={key}
      />
      <small>
        {rich("edit.hint", {
          cancel: (
            <button type="button" className="link" onClick={leave}>
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

/** Opens with the caret behind the last letter. */
function atEnd(element: HTMLTextAreaElement | null): void {
  if (element !== null && document.activeElement !== element) {
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    element.closest("article")?.scrollIntoView({ block: "nearest" });
  }
}
