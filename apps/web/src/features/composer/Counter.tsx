import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import { LONGEST } from "./useWriting";

/** From four fifths of the longest message on. */
export function Counter({ left }: { left: number }): ReactNode {
  const { t, format } = useSpeech();
  if (left > LONGEST / 5) {
    return null;
  }
  const over = left < 0;
  return (
    <span
      className={over ? "counter over num" : "counter num"}
      data-tip={t("composer.left", { n: left })}
    >
      <span aria-hidden="true">{format.number(left)}</span>
      <span className="sr-only" role={over ? "alert" : undefined}>
        {over ? t("composer.tooLong", { n: -left }) : t("composer.left", { n: left })}
      </span>
    </span>
  );
}
