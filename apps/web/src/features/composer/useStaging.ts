import { useCallback } from "react";
import { toast } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { stageFiles } from "./staged";

/** Takes files into the composer, and says which of them it cannot take. */
export function useStaging(channelId: Id): (files: Iterable<File>) => void {
  const t = useT();
  return useCallback(
    (files) => {
      stageFiles(channelId, files).forEach(({ name, why }) => {
        toast(t(`file.${why}`, { name }), "bad");
      });
    },
    [channelId, t],
  );
}
