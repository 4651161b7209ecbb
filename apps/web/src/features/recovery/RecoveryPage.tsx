import { Clock, LifeBuoy } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Actions } from "../../app/store/actions";
import { useActions, useAppState } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useLoaded } from "../../app/ui/useLoaded";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech, useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { Fault } from "../../shared/ui/Fault";
import { RowBones } from "../../shared/ui/RowBones";
import type { Recovery } from "./api";
import { Codes } from "./Codes";

const read = (actions: Actions, signal: AbortSignal) => actions.readRecovery(signal);

/** What lets a person in who has lost all devices. */
export default function RecoveryPage(): ReactNode {
  const t = useT();
  const [fresh, setFresh] = useState<readonly string[] | null>(null);
  return (
    <>
      <h1>{t("settings.recovery")}</h1>
      <p className="lead">{t("recovery.lead")}</p>
      {fresh === null ? (
        <Left onMade={setFresh} />
      ) : (
        <Fresh
          codes={fresh}
          done={() => {
            setFresh(null);
          }}
        />
      )}
      <h2 className="sec">{t("recovery.others")}</h2>
      <p className="lead">{t("recovery.othersText")}</p>
    </>
  );
}

function Left({ onMade }: { onMade: (codes: readonly string[]) => void }): ReactNode {
  const changes = useAppState((state) => state.accountChanges);
  const words = useProblemText();
  const { data, error, retry } = useLoaded(read, changes);
  if (data === null) {
    return error === null ? <RowBones rows={1} /> : <Fault words={words(error)} retry={retry} />;
  }
  return (
    <>
      <Held until={data.held_until} />
      <Panel recovery={data} onMade={onMade} />
    </>
  );
}

function Held({ until }: { until: string | null }): ReactNode {
  const { t, format } = useSpeech();
  const millis = until === null ? 0 : Date.parse(until);
  const [now] = useState(() => Date.now());
  return (
    millis > now && (
      <p className="held" role="note">
        <Clock aria-hidden="true" />
        <span>{t("recovery.held", { time: format.exact(millis) })}</span>
      </p>
    )
  );
}

function Panel(props: {
  recovery: Recovery;
  onMade: (codes: readonly string[]) => void;
}): ReactNode {
  const { t, format } = useSpeech();
  const actions = useActions();
  const { codes_left: left, made_at: made } = props.recovery;
  const make = useDeed(async () => {
    props.onMade(await actions.makeCodes());
  });
  return (
    <>
      <div className="panel">
        <div className="row">
          <LifeBuoy aria-hidden="true" />
          <div className="grow">
            <b>{left === 0 ? t("recovery.none") : t("recovery.left", { n: left })}</b>
            {made !== null && (
              <small>{t("recovery.made", { day: format.style(Date.parse(made), "D") })}</small>
            )}
          </div>
          <Button busy={make.busy} onClick={() => void make.run()}>
            {t("recovery.make")}
          </Button>
        </div>
      </div>
      {make.fault !== null && (
        <p className="form-fault" role="alert">
          {make.fault}
        </p>
      )}
      <p className="lead recovery-note">{t("recovery.makeText")}</p>
    </>
  );
}

function Fresh({ codes, done }: { codes: readonly string[]; done: () => void }): ReactNode {
  const t = useT();
  return (
    <section aria-label={t("recovery.fresh")} className="fresh">
      <h2 className="sec">{t("recovery.fresh")}</h2>
      <p className="lead">{t("codes.where")}</p>
      <Codes codes={codes} />
      <p className="lead">{t("codes.once")}</p>
      <Button look="primary" onClick={done}>
        {t("codes.saved")}
      </Button>
    </section>
  );
}
