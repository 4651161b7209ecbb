import type { ReactNode } from "react";
import { useSpeech, useT } from "../../i18n/react";

export function DayLine({ millis }: { millis: number }): ReactNode {
  const { format } = useSpeech();
  const day = format.day(millis);
  return (
    <div className="divider" role="separator" aria-label={day}>
      {day}
    </div>
  );
}

export function NewLine(): ReactNode {
  const t = useT();
  return (
    <div className="divider new" role="separator" aria-label={t("log.newLabel")}>
      {t("log.new")}
    </div>
  );
}
