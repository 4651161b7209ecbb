import { useCallback } from "react";
import { useSpeech } from "../../i18n/react";
import { en } from "../../i18n/en";
import type { Key } from "../../i18n/translate";

/** After how many minutes of silence a thread may be put away, 0 for never. */
export const SILENCES = [60, 1440, 4320, 10080, 0] as const;

/** Such a time in words. */
export function useSilence(): (minutes: number) => string {
  const { t, format } = useSpeech();
  return useCallback(
    (minutes) => {
      const key = `thread.time.${minutes}`;
      return isKnown(key) ? t(key) : format.number(minutes);
    },
    [t, format],
  );
}

function isKnown(key: string): key is Extract<Key, `thread.time.${number}`> {
  return Object.hasOwn(en, key);
}
