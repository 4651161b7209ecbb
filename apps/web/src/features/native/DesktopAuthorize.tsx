import { Fingerprint, MonitorX } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useActions } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useSpeech, useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { Logo } from "../../shared/ui/Logo";
import { GateArt } from "../auth/GateArt";
import "../auth/auth.css";
import { deniedAddress, type Fault, grantedAddress, type NativeRequest, readQuery } from "./query";

/** Lets an app outside the browser sign in: names it, and asks. Nobody is signed in here by it. */
export default function DesktopAuthorize(): ReactNode {
  const [query] = useState(() => readQuery(window.location.search));
  return "fault" in query ? <Bad fault={query.fault} /> : <Ask request={query} />;
}

/** Who asks in a wrong way is told here: no address of theirs is to be trusted. */
function Bad({ fault }: { fault: Fault }): ReactNode {
  const t = useT();
  return (
    <main className="lost">
      <Empty icon={MonitorX} title={t("native.badTitle")}>
        {t(`native.bad.${fault}`)} {t("native.badText")}
      </Empty>
    </main>
  );
}

function Ask({ request }: { request: NativeRequest }): ReactNode {
  const { t } = useSpeech();
  const [gone, setGone] = useState(false);
  const app = t(`native.app.${request.client_id}`);
  return (
    <div className="gate">
      <GateArt />
      <main className="form">
        <Logo />
        {gone ? (
          <div>
            <h1>{t("native.done", { app })}</h1>
            <p className="lead">{t("native.doneText")}</p>
          </div>
        ) : (
          <Consent
            request={request}
            app={app}
            leave={(address) => {
              setGone(true);
              window.location.assign(address);
            }}
          />
        )}
      </main>
    </div>
  );
}

function Consent(props: {
  request: NativeRequest;
  app: string;
  leave: (address: string) => void;
}): ReactNode {
  const { t, rich } = useSpeech();
  const { request, app, leave } = props;
  const actions = useActions();
  const grant = useDeed(async () => {
    leave(grantedAddress(request, await actions.authorizeNative(request)));
  });
  return (
    <>
      <div>
        <h1>{t("native.title", { app })}</h1>
        <p className="lead">{t("native.lead", { app })}</p>
      </div>
      <p>
        {rich("native.returns", {
          address: <code className="native-address">{new URL(request.redirect_uri).host}</code>,
        })}
      </p>
      <p className="fine">{t("native.warn", { app })}</p>
      {grant.fault !== null && (
        <p className="form-fault" role="alert">
          {grant.fault}
        </p>
      )}
      <Button
        look="primary"
        big
        icon={Fingerprint}
        busy={grant.busy}
        onClick={() => void grant.run()}
      >
        {t("native.continue")}
      </Button>
      <Button
        big
        onClick={() => {
          leave(deniedAddress(request));
        }}
      >
        {t("cancel")}
      </Button>
    </>
  );
}
