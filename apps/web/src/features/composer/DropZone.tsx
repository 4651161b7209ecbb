import { Upload } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { focusComposer } from "../../app/ui/focus";
import { useT } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";
import { useStaging } from "./useStaging";

/** While a file is dragged over the page: shows where it will go. */
export function DropZone({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const [over, setOver] = useState(false);
  const stage = useStaging(channel.id);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
        setOver(true);
      }
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer !== null && event.dataTransfer.files.length > 0) {
        event.preventDefault();
        stage(event.dataTransfer.files);
        focusComposer();
      }
      setOver(false);
    };
    window.addEventListener("dragenter", drag);
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", drag);
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [stage]);
  return (
    over && (
      <div className="dropzone" role="status">
        <div>
          <Upload aria-hidden="true" />
          <b>{t("drop.title", { channel: channel.name })}</b>
          <span>{t("drop.text")}</span>
        </div>
      </div>
    )
  );
}
