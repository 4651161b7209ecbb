import type { ReactNode } from "react";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";

interface Props {
  busy: boolean;
  fault: string | null;
  discard: () => void;
}

/** Floats while there are changes; says what they were refused with. */
export function SaveBar({ busy, fault, discard }: Props): ReactNode {
  const t = useT();
  return (
    <div className="savebar" role="region" aria-label={t("save.region")}>
      <div className="grow">
        <b>{t("save.title")}</b>
        {fault !== null && (
          <p className="bad" role="alert">
            {fault}
          </p>
        )}
      </div>
      <Button look="quiet" onClick={discard}>
        {t("discard")}
      </Button>
      <Button look="primary" type="submit" busy={busy}>
        {t("save")}
      </Button>
    </div>
  );
}
