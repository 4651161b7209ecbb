import { Download, X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { findMessage } from "./deeds";

/** A picture at its full size, as far as the screen goes. */
export function PictureViewer(props: { channelId: Id; messageId: Id; at: number }): ReactNode {
  const t = useT();
  const message = useAppState((state) => findMessage(state, props.channelId, props.messageId));
  const file = message?.attachments[props.at];
  if (file === undefined) {
    return null;
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="cover"
      onOpenChange={(open) => {
        if (!open) {
          closeDialog();
        }
      }}
    >
      <Modal className="modal photo">
        <Dialog className="dialog viewer" aria-label={file.description ?? file.filename}>
          <img
            src={file.url}
            alt={file.description ?? file.filename}
            width={file.width ?? undefined}
            height={file.height ?? undefined}
          />
          <div className="viewer-foot">
            <span className="grow clip">{file.description ?? file.filename}</span>
            <a
              className="iconbtn"
              href={file.url}
              download={file.filename}
              aria-label={t("file.save", { name: file.filename })}
            >
              <Download aria-hidden="true" />
            </a>
            <IconButton icon={X} label={t("close")} onClick={closeDialog} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
