import { Copy, Ellipsis, MessageSquarePlus, Pencil, Reply } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { useAppState } from "../../app/store/react";
import { editMessage, openDialog, openMenu } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Message } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { deedsOf } from "./deeds";
import { useCopy } from "./useCopy";
import { useReply } from "./useReply";

/** What one does most with a message; its menu holds the rest, and all of this again. */
export function MessageToolbar(props: { message: Message; shown: boolean }): ReactNode {
  const { message } = props;
  const t = useT();
  const deeds = useAppState(useShallow((state) => deedsOf(state, message)));
  const copy = useCopy();
  const reply = useReply();
  const more = (event: MouseEvent<HTMLElement>): void => {
    openMenu(
      { kind: "message", channelId: message.channel_id, messageId: message.id },
      { element: event.currentTarget },
    );
  };
  return (
    <div
      className={props.shown ? "toolbar shown" : "toolbar"}
      role="toolbar"
      aria-label={t("msg.toolbar")}
    >
      {deeds.reply && (
        <IconButton
          icon={Reply}
          label={t("msg.reply")}
          onClick={() => {
            reply(message);
          }}
        />
      )}
      {deeds.thread && (
        <IconButton
          icon={MessageSquarePlus}
          label={t("thread.begin")}
          onClick={() => {
            const { channel_id: channelId, id: messageId } = message;
            openDialog({ kind: "beginThread", channelId, messageId });
          }}
        />
      )}
      {deeds.edit && (
        <IconButton
          icon={Pencil}
          label={t("msg.edit")}
          onClick={() => {
            editMessage(message.channel_id, message.id);
          }}
        />
      )}
      {message.content !== "" && (
        <IconButton
          icon={Copy}
          label={t("msg.copy")}
          onClick={() => {
            copy(message.content);
          }}
        />
      )}
      <IconButton icon={Ellipsis} label={t("msg.more")} aria-haspopup="menu" onClick={more} />
    </div>
  );
}
