import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay } from "react-aria-components";
import { navigate } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions } from "../../app/store/react";
import { toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech, useT } from "../../i18n/react";
import { RequestError } from "../../shared/http/problem";
import type { ApprovalRequest } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { TextField } from "../../shared/ui/Field";
import { networkWords } from "../devices/model";
import { isOver } from "./model";
import "../../app/overlays/overlays.css";

/** Says who asks, and lets them in by the number that they show. Only an answer closes it. */
export default function ApprovalDialog({ request }: { request: ApprovalRequest }): ReactNode {
  const { t, locale } = useSpeech();
  useExpiry(request);
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay isOpen isDismissable={false} isKeyboardDismissDisabled className="cover">
        <Modal className="modal small">
          <Dialog className="dialog" role="alertdialog">
            <div className="dialog-head">
              <Heading slot="title">{t("approval.title")}</Heading>
            </div>
            <Question request={request} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

/** A request that nobody answered in time is none any more. */
function useExpiry({ id, expires_at }: ApprovalRequest): void {
  const actions = useActions();
  useEffect(() => {
    const left = Math.max(0, Date.parse(expires_at) - Date.now());
    const timer = window.setTimeout(() => {
      actions.forgetApproval(id);
    }, left);
    return () => {
      window.clearTimeout(timer);
    };
  }, [actions, id, expires_at]);
}

function Question({ request }: { request: ApprovalRequest }): ReactNode {
  const t = useT();
  const { number, setNumber, approve, deny, tried } = useAnswers(request);
  const whole = /^\d{2}$/.test(number);
  const busy = approve.busy || deny.busy;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) {
      void approve.run(number);
    }
  };
  const fault = approve.fault ?? deny.fault;
  return (
    <form className="dialog-body" onSubmit={submit} noValidate>
      <p className="lead" dir="auto">
        <Who request={request} />
      </p>
      <p className="lead">{t("approval.check")}</p>
      <TextField
        label={t("approval.number")}
        value={number}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        fault={tried && !whole ? t("approval.numberNeeded") : null}
        onChange={(event) => {
          setNumber(event.target.value.replace(/\D/g, ""));
        }}
      />
      {fault !== null && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="dialog-foot">
        <Button look="danger" busy={busy} onClick={() => void deny.run()}>
          {t("approval.deny")}
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          {t("approval.approve")}
        </Button>
      </div>
    </form>
  );
}

function Who({ request: { device_name: device, network } }: { request: ApprovalRequest }): string {
  const t = useT();
  const from = networkWords(network, t);
  return from === null
    ? t("approval.who", { device })
    : t("approval.whoFrom", { device, network: from });
}

/** The dialog is gone with its request: what came of it is said where it still is seen. */
function useAnswers({ id, device_name: device }: ApprovalRequest) {
  const t = useT();
  const words = useProblemText();
  const actions = useActions();
  const [number, setNumber] = useState("");
  const [tried, setTried] = useState(false);
  const approve = useDeed(async (typed: string) => {
    setTried(true);
    if (!/^\d{2}$/.test(typed)) {
      return;
    }
    try {
      await actions.approve(id, typed);
      toast(t("approval.approved", { device }));
    } catch (error) {
      if (isOver(error)) {
        toast(isWrongNumber(error) ? words(error) : t("approval.gone"), "bad");
      }
      throw error;
    }
  });
  const deny = useDeed(async () => {
    await actions.denyApproval(id);
    toast(t("approval.denied", { device }));
    navigate(paths.settings("devices"));
  });
  return { number, setNumber, approve, deny, tried };
}

function isWrongNumber(error: unknown): boolean {
  return error instanceof RequestError && error.code === "wrong_number";
}
