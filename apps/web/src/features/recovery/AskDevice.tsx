import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { useActions } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useProblemText } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { TextField } from "../../shared/ui/Field";
import type { AskedApproval, NewPasskey } from "./api";
import "./recovery.css";

type Step =
  | { readonly kind: "name"; readonly error: unknown }
  | { readonly kind: "waiting"; readonly asked: AskedApproval }
  | { readonly kind: "passkey"; readonly begun: NewPasskey };

/** Another device of the account lets this one in. */
export default function AskDevice(): ReactNode {
  const [step, setStep] = useState<Step>({ kind: "name", error: null });
  const [username, setUsername] = useState("");
  switch (step.kind) {
    case "name":
      return (
        <Name username={username} onName={setUsername} refusal={step.error} onAsked={setStep} />
      );
    case "waiting":
      return <Waiting asked={step.asked} onAnswer={setStep} />;
    case "passkey":
      return <MakePasskey begun={step.begun} />;
  }
}

function Name(props: {
  username: string;
  onName: (username: string) => void;
  /** What came of the last request. */
  refusal: unknown;
  onAsked: (step: Step) => void;
}): ReactNode {
  const t = useT();
  const words = useProblemText();
  const actions = useActions();
  const [tried, setTried] = useState(false);
  const username = props.username.trim().replace(/^@/, "");
  const ask = useDeed(async () => {
    props.onAsked({ kind: "waiting", asked: await actions.askApproval(username) });
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (username !== "" && !ask.busy) {
      void ask.run();
    }
  };
  const fault = ask.fault ?? (props.refusal === null || tried ? null : words(props.refusal));
  return (
    <>
      <div>
        <h1>{t("ask.title")}</h1>
        <p className="lead">{t("ask.lead")}</p>
      </div>
      <form onSubmit={submit} noValidate>
        <TextField
          label={t("ask.username")}
          hint={t("ask.usernameHint")}
          value={props.username}
          maxLength={40}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          fault={tried && username === "" ? t("ask.usernameNeeded") : null}
          onChange={(event) => {
            props.onName(event.target.value);
          }}
        />
        {fault !== null && (
          <p className="form-fault" role="alert">
            {fault}
          </p>
        )}
        <Button type="submit" look="primary" big busy={ask.busy}>
          {props.refusal === null ? t("ask.deed") : t("ask.again")}
        </Button>
      </form>
    </>
  );
}

function Waiting(props: { asked: AskedApproval; onAnswer: (step: Step) => void }): ReactNode {
  const t = useT();
  const actions = useActions();
  const { asked, onAnswer } = props;
  useEffect(() => {
    const stop = new AbortController();
    actions.awaitApproval(asked.approval_id, stop.signal).then(
      (begun) => {
        if (!stop.signal.aborted) {
          onAnswer({ kind: "passkey", begun });
        }
      },
      (error: unknown) => {
        if (!stop.signal.aborted) {
          onAnswer({ kind: "name", error });
        }
      },
    );
    return () => {
      stop.abort();
    };
  }, [actions, asked, onAnswer]);
  return (
    <>
      <h1>{t("ask.numberTitle")}</h1>
      <p
        className="ask-number"
        role="status"
        aria-label={t("ask.number", { number: asked.number })}
      >
        {asked.number}
      </p>
      <p className="lead">{t("ask.waiting")}</p>
      <p className="fine">{t("ask.waitingHint")}</p>
    </>
  );
}

/** At once; where the browser's dialog was closed, by a button. */
function MakePasskey({ begun }: { begun: NewPasskey }): ReactNode {
  const t = useT();
  const actions = useActions();
  const enter = useDeed(() => actions.recover(begun));
  useEffect(() => {
    void enter.run();
    // once, when the answer is there
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <div>
        <h1>{t("ask.yes")}</h1>
        <p className="lead">{t("ask.passkey")}</p>
      </div>
      {enter.fault !== null && (
        <p className="form-fault" role="alert">
          {enter.fault}
        </p>
      )}
      <Button look="primary" big busy={enter.busy} onClick={() => void enter.run()}>
        {t("useCode.deed")}
      </Button>
    </>
  );
}
