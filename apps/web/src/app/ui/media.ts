import { useSyncExternalStore } from "react";

/** One column: the list and the conversation slide. */
export const PHONE = "(max-width: 719.98px)";
/** The members lie above the conversation instead of beside it. */
export const NARROW = "(max-width: 1099.98px)";

export function isPhone(): boolean {
  return window.matchMedia(PHONE).matches;
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => {
        media.removeEventListener("change", listener);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
