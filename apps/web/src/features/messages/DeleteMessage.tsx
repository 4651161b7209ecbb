import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog, stopEditing } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { plainText } from "../markdown/plain";
import { findMessage } from "./deeds";

export function DeleteMessage(props: { channelId: Id; messageId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const message = useAppState((state) => findMessage(state, props.channelId, props.messageId));
  const text = useAppState((state) =>
    message === undefined ? "" : plainText(message.content, state.world, message.guild_id),
  );
  const remove = useDeed(async () => {
    await actions.deleteMessage(props.channelId, props.messageId);
    stopEditing();
    closeDialog();
  });
  return (
    <DialogForm
      title={t("deleteMessage.title")}
      lead={t("deleteMessage.text")}
      deed={t("msg.delete")}
      harm
      busy={remove.busy}
      fault={remove.fault}
      onSubmit={() => void remove.run()}
    >
      {text !== "" && (
        <blockquote className="quoted" dir="auto">
          {text.length > 240 ? `${text.slice(0, 240)}…` : text}
        </blockquote>
      )}
    </DialogForm>
  );
}
