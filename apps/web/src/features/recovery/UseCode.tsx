import { type ReactNode, type SubmitEvent, useState } from "react";
import { useActions } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { TextField } from "../../shared/ui/Field";
import { readCode } from "./code";
import "./recovery.css";

/** A code from paper, then a new passkey, and one is in. */
export default function UseCode(): ReactNode {
  const t = useT();
  const actions = useActions();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const code = readCode(typed);
  const enter = useDeed(async (whole: string) => {
    await actions.recover(await actions.beginByCode(whole));
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (code !== null && !enter.busy) {
      void enter.run(code);
    }
  };
  return (
    <>
      <div>
        <h1>{t("useCode.title")}</h1>
        <p className="lead">{t("useCode.lead")}</p>
      </div>
      <form onSubmit={submit} noValidate>
        <TextField
          className="code-field"
          label={t("useCode.code")}
          hint={t("useCode.hint")}
          value={typed}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          fault={asked && code === null ? t("useCode.bad") : null}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        {enter.fault !== null && (
          <p className="form-fault" role="alert">
            {enter.fault}
          </p>
        )}
        <Button type="submit" look="primary" big busy={enter.busy}>
          {t("useCode.deed")}
        </Button>
      </form>
    </>
  );
}
