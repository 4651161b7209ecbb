import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useT } from "../../i18n/react";
import { IconButton } from "../../shared/ui/IconButton";
import { closeDialog } from "../ui/state";

interface Props {
  title: string;
  /** Names what the dialog is: `alertdialog` for one that asks before harm. */
  role?: "dialog" | "alertdialog";
  size?: "small" | "wide" | "bare";
  children: ReactNode;
}

/** Lies on the page, keeps the focus, and gives it back where it came from. */
export function DialogFrame({
  title,
  role = "dialog",
  size = "small",
  children,
}: Props): ReactNode {
  const t = useT();
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
      <Modal className={`modal ${size}`}>
        <Dialog className="dialog" role={role} {...(size === "bare" && { "aria-label": title })}>
          {size !== "bare" && (
            <div className="dialog-head">
              <Heading slot="title" className="grow">
                {title}
              </Heading>
              <IconButton icon={X} label={t("close")} onClick={closeDialog} />
            </div>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
