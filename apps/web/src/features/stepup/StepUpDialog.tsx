import { Fingerprint } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay } from "react-aria-components";
import { useAppState } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useSpeech } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import type { Asked } from "./asking";
import type { Deed } from "./model";
import "../../app/overlays/overlays.css";
import "./stepup.css";

/** Says which deed it is for, and lets the passkey confirm it. */
export default function StepUpDialog({ asked }: { asked: Asked }): ReactNode {
  const { t, locale } = useSpeech();
  const words = useDeedWords(asked.deed);
  const prove = useDeed(asked.confirm);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector<HTMLElement>(".primary")?.focus();
  }, []);
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        isOpen
        isDismissable={false}
        className="cover stepup"
        onOpenChange={(open) => {
          if (!open) {
            asked.giveUp();
          }
        }}
      >
        <Modal className="modal small">
          <Dialog className="dialog" role="alertdialog">
            <div className="dialog-head">
              <Heading slot="title">{t("stepup.title")}</Heading>
            </div>
            <div className="dialog-body" ref={body}>
              <p className="stepup-deed" dir="auto">
                {words}
              </p>
              <p className="lead">{t("stepup.why")}</p>
              {prove.fault !== null && (
                <p className="form-fault" role="alert">
                  {prove.fault}
                </p>
              )}
              <div className="dialog-foot">
                <Button look="quiet" onClick={asked.giveUp}>
                  {t("cancel")}
                </Button>
                <Button
                  look="primary"
                  icon={Fingerprint}
                  busy={prove.busy}
                  onClick={() => void prove.run()}
                >
                  {t("stepup.use")}
                </Button>
              </div>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

function useDeedWords(deed: Deed): string {
  const { t } = useSpeech();
  const guildId = "guildId" in deed ? deed.guildId : null;
  const name = useAppState(({ world }) => (guildId && world.guilds[guildId]?.name) ?? "");
  return "guildId" in deed ? t(`stepup.${deed.kind}`, { name }) : t(`stepup.${deed.kind}`);
}
