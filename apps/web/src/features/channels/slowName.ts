import type { Translate } from "../../i18n/translate";

/** How often one may write, in words. */
export function slowName(seconds: number, t: Translate): string {
  if (seconds === 0) return t("slow.off");
  if (seconds < 60) return t("slow.seconds", { n: seconds });
  return seconds < 3600
    ? t("slow.minutes", { n: Math.round(seconds / 60) })
    : t("slow.hours", { n: Math.round(seconds / 3600) });
}
