import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { useActions } from "../../app/store/react";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { GateArt } from "../auth/GateArt";
import "../auth/auth.css";
import { Codes } from "./Codes";

/** The second step of a new account: nobody can show the codes again. */
export default function SaveCodes({ codes }: { codes: readonly string[] }): ReactNode {
  const t = useT();
  const actions = useActions();
  const [saved, setSaved] = useState(false);
  useStaying();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (saved) {
      actions.codesSaved();
    }
  };
  return (
    <div className="gate">
      <GateArt />
      <main className="form">
        <div>
          <h1>{t("codes.title")}</h1>
          <p className="lead">{t("codes.why")}</p>
        </div>
        <Codes codes={codes} />
        <p className="fine">{t("codes.where")}</p>
        <form onSubmit={submit}>
          <label className="codes-saved">
            <input
              type="checkbox"
              checked={saved}
              onChange={(event) => {
                setSaved(event.target.checked);
              }}
            />
            <span>
              {t("codes.saved")}
              <small>{t("codes.once")}</small>
            </span>
          </label>
          <Button type="submit" look="primary" big disabled={!saved}>
            {t("codes.continue")}
          </Button>
        </form>
      </main>
    </div>
  );
}

/** A reload would lose the codes: the browser asks first, in its own words. */
function useStaying(): void {
  useEffect(() => {
    const ask = (event: Event): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, []);
}
