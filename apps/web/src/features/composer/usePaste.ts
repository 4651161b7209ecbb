import type { ClipboardEvent } from "react";
import type { Channel } from "../../shared/protocol";
import { useStaging } from "./useStaging";

/** Pictures and files are attached; an address over selected words makes them a link. */
export function usePaste(
  channel: Channel,
  mayAttach: boolean,
): (event: ClipboardEvent<HTMLTextAreaElement>) => void {
  const stage = useStaging(channel.id);
  return (event) => {
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData("text/plain");
    if (files.length > 0 && text === "") {
      event.preventDefault();
      if (mayAttach) {
        stage(files);
      }
    } else if (isAddress(text) && linkSelection(event.currentTarget, text.trim())) {
      event.preventDefault();
    }
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s()]+$/.test(text.trim());
}

/** By the browser's own editing, so that undo takes it back. */
function linkSelection(box: HTMLTextAreaElement, url: string): boolean {
  const words = box.value.slice(box.selectionStart, box.selectionEnd);
  return words.trim() !== "" && !isAddress(words) && insertText(`[${words}](${url})`);
}

/** `execCommand` is old, but it alone writes into the browser's history of undo. */
export function insertText(text: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand("insertText", false, text);
}
