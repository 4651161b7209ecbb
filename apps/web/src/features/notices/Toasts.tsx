import { CircleAlert, CircleCheck, X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { dropToast, type Toast, useUi } from "../../app/ui/state";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { wordsFor } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import type { SecurityEvent } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { eventTitle } from "../security/words";
import "./toasts.css";

const PLAIN_MS = 3_500;
const BAD_MS = 9_000;

/** Short words that need no answer, and refusals that no screen waits for. */
export function Toasts(): ReactNode {
  const t = useT();
  const actions = useActions();
  const toasts = useUi((state) => state.toasts);
  const notices = useAppState((state) => state.notices);
  const alerts = useAppState((state) => state.alerts);
  return (
    <div className="toasts" role="region" aria-label={t("toast.region")} aria-live="polite">
      {alerts.map((event) => (
        <Alert key={event.id} event={event} />
      ))}
      {notices.map(({ id, problem }) => (
        <Bread
          key={id}
          tone="bad"
          text={wordsFor(problem, t)}
          close={() => {
            actions.dismissNotice(id);
          }}
        />
      ))}
      {toasts.map((toast) => (
        <Passing key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** What happened to the account, and where to look at it. */
function Alert({ event }: { event: SecurityEvent }): ReactNode {
  const t = useT();
  const actions = useActions();
  const close = (): void => {
    actions.dismissAlert(event.id);
  };
  return (
    <Bread tone="bad" text={eventTitle(event, t)} close={close}>
      <Link className="link" to={paths.settings("devices")} onClick={close}>
        {t("events.look")}
      </Link>
    </Bread>
  );
}

function Passing({ toast }: { toast: Toast }): ReactNode {
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        dropToast(toast.id);
      },
      toast.tone === "bad" ? BAD_MS : PLAIN_MS,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [toast]);
  return (
    <Bread
      tone={toast.tone}
      text={toast.text}
      close={() => {
        dropToast(toast.id);
      }}
    />
  );
}

function Bread(props: {
  tone: Toast["tone"];
  text: string;
  close: () => void;
  children?: ReactNode;
}): ReactNode {
  const t = useT();
  const Icon = props.tone === "bad" ? CircleAlert : CircleCheck;
  return (
    <div className={`toast ${props.tone}`}>
      <Icon aria-hidden="true" />
      <span className="grow">
        {props.text} {props.children}
      </span>
      <IconButton icon={X} label={t("close")} onClick={props.close} />
    </div>
  );
}
