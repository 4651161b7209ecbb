import { CloudOff, LoaderCircle } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { useSeconds } from "../../app/ui/useSeconds";
import { useT } from "../../i18n/react";
import "./banner.css";
import type { Connection } from "../../shared/gateway/status";

/** Long enough that a short break does not flash by, short enough to be told within two seconds. */
const PATIENCE_MS = 800;

/** At the top of the conversation while there is no line to the server. */
export function ConnectionBanner(): ReactNode {
  const connection = useAppState((state) => state.connection);
  const settled = useSettled(connection.status !== "online");
  if (connection.status === "online" || !settled) {
    return null;
  }
  return <Banner connection={connection} />;
}

type Broken = Exclude<Connection, { readonly status: "online" }>;

function Banner({ connection }: { connection: Broken }): ReactNode {
  const t = useT();
  const connecting = connection.status === "connecting";
  return (
    <div className="banner offline">
      {connecting ? <LoaderCircle aria-hidden="true" /> : <CloudOff aria-hidden="true" />}
      <span className="grow" role="status">
        {connecting ? t("connection.connecting") : t("connection.offline")}
      </span>
      {connection.status === "reconnecting" && <Countdown retryAt={connection.retryAt} />}
    </div>
  );
}

function Countdown({ retryAt }: { retryAt: number | null }): ReactNode {
  const t = useT();
  const actions = useActions();
  const seconds = useSeconds(retryAt);
  if (seconds === null) {
    return <span>{t("connection.trying")}</span>;
  }
  return (
    <>
      <span className="num">{t("connection.retryIn", { n: seconds })}</span>
      <button
        type="button"
        className="again"
        onClick={() => {
          actions.reconnectNow();
        }}
      >
        {t("connection.now")}
      </button>
    </>
  );
}

function useSettled(on: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setSettled(on);
      },
      on ? PATIENCE_MS : 0,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [on]);
  return settled && on;
}
