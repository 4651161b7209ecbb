import { useCallback } from "react";
import { useSpeech } from "../../i18n/react";
import type { Bar } from "./standing";

/** Why something may not be done to a role, as a sentence. */
export function useBarWords(): (bar: Bar) => string {
  const { t, format } = useSpeech();
  return useCallback(
    (bar) => {
      switch (bar.because) {
        case "right":
          return t("problem.missing", { n: 1, rights: t(`perm.${bar.right}`) });
        case "bits":
          return t("roles.bar.bits", {
            n: bar.missing.length,
            list: format.list(bar.missing.map((permission) => t(`perm.${permission}`))),
          });
        default:
          return t(`roles.bar.${bar.because}`);
      }
    },
    [t, format],
  );
}
