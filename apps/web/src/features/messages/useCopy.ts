import { useCallback } from "react";
import { toast } from "../../app/ui/state";
import { useT } from "../../i18n/react";

/** Puts a text into the clipboard and says so. */
export function useCopy(): (text: string) => void {
  const t = useT();
  return useCallback(
    (text) => {
      void navigator.clipboard.writeText(text).then(
        () => {
          toast(t("toast.copied"));
        },
        () => {
          toast(t("toast.notCopied"), "bad");
        },
      );
    },
    [t],
  );
}
