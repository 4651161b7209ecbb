import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo } from "react";
import type { MenuPlace } from "./state";

const HOLD_MS = 500;
const STILL_PX = 10;

/** Opens the menu of what is there, and says whether there was one. */
export type OpenAt = (element: Element, place: MenuPlace) => boolean;

export interface ContextMenuHandlers {
  onContextMenu(event: MouseEvent): void;
  onKeyDownCapture(event: KeyboardEvent): void;
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(): void;
  onPointerCancel(): void;
}

/**
 * Right click, Shift+F10, the menu key and a long press open the same menu. With Shift the right
 * click stays the browser's, for links and selected text. `open` stays the same function.
 */
export function useContextMenu(open: OpenAt): ContextMenuHandlers {
  return useMemo(() => handlersFor(open), [open]);
}

function handlersFor(open: OpenAt): ContextMenuHandlers {
  let timer = 0;
  let from = { x: 0, y: 0 };
  const letGo = (): void => {
    window.clearTimeout(timer);
    timer = 0;
  };
  return {
    onContextMenu: (event) => {
      letGo();
      const pointer = (event.nativeEvent as globalThis.PointerEvent).pointerType;
      if (pointer === "touch") {
        event.preventDefault(); // our own long press has opened it
      } else if (!event.shiftKey) {
        const place = { x: event.clientX, y: event.clientY };
        if (open(event.target as Element, place)) {
          event.preventDefault();
        }
      }
    },
    onKeyDownCapture: (event) => {
      if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
        const element = event.target as Element;
        if (open(element, { element })) {
          event.preventDefault();
        }
      }
    },
    onPointerDown: (event) => {
      if (event.pointerType !== "touch" || !event.isPrimary) {
        return;
      }
      from = { x: event.clientX, y: event.clientY };
      const element = event.target as Element;
      const place = { ...from };
      timer = window.setTimeout(() => {
        window.getSelection()?.removeAllRanges();
        open(element, place);
      }, HOLD_MS);
    },
    onPointerMove: (event) => {
      if (timer !== 0 && Math.hypot(event.clientX - from.x, event.clientY - from.y) >= STILL_PX) {
        letGo();
      }
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}
