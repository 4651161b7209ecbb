import { type SubmitEvent, type ReactNode, useEffect, useRef } from "react";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { closeDialog } from "../ui/state";
import { DialogFrame } from "./DialogFrame";

interface Props {
  title: string;
  lead?: ReactNode;
  /** The deed, on its button. */
  deed: string;
  harm?: boolean;
  busy: boolean;
  fault: string | null;
  ready?: boolean;
  onSubmit: () => void;
  children?: ReactNode;
}

/** A dialog with one deed: its fields, its button, and what it was refused with. */
export function DialogForm(props: Props): ReactNode {
  const t = useT();
  const { title, lead, deed, harm, busy, fault, ready = true, onSubmit, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input:not([type="radio"]), textarea');
    field?.focus();
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ready && !busy) {
      onSubmit();
    }
  };
  return (
    <DialogFrame title={title} role={harm ? "alertdialog" : "dialog"}>
      <form ref={form} className="dialog-body" onSubmit={submit} noValidate>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
        {fault !== null && (
          <p className="form-fault" role="alert">
            {fault}
          </p>
        )}
        <div className="dialog-foot">
          <Button look="quiet" onClick={closeDialog}>
            {t("cancel")}
          </Button>
          <Button
            type="submit"
            look={harm ? "danger solid" : "primary"}
            busy={busy}
            disabled={!ready}
          >
            {deed}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
