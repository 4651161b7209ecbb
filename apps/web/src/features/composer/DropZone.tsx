import { Upload } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { focusComposer } from "../../app/ui/focus";
import { useT } from "../../i18n/react";
import { type Channel, type Id, isThread } from "../../shared/protocol";
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
        setOver(goesTo(channel.id, event));
      }
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const drop = (event: DragEvent): void => {
      const files = event.dataTransfer?.files.length ?? 0;
      if (event.dataTransfer !== null && files > 0 && goesTo(channel.id, event)) {
        event.preventDefault();
        stage(event.dataTransfer.files);
        focusComposer(channel.id);
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
  }, [channel.id, stage]);
  const title = isThread(channel)
    ? t("thread.drop", { thread: channel.name })
    : t("drop.title", { channel: channel.name });
  return (
    over && (
      <div className="dropzone" role="status">
        <div>
          <Upload aria-hidden="true" />
          <b>{title}</b>
          <span>{t("drop.text")}</span>
        </div>
      </div>
    )
  );
}

/** The conversation below the pointer; beside them all, the first one. */
function goesTo(channelId: Id, { target }: DragEvent): boolean {
  const below = target instanceof Element ? target.closest("[data-conversation]") : null;
  const place = below ?? document.querySelector("[data-conversation]");
  return place instanceof HTMLElement && place.dataset["conversation"] === channelId;
}
