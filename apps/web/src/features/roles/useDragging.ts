import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Id } from "../../shared/protocol";

export interface Drag {
  readonly id: Id;
  /** The place where it would be dropped, among the rows that can be dragged. */
  readonly to: number;
}

export interface Dragging {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly drag: Drag | null;
  /** For the handle of a row; rows that can be dragged have `data-drag`. */
  readonly handle: (id: Id) => {
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
}

/** Rows that follow a pointer, be it a mouse or a finger. Escape lets go. */
export function useDragging(drop: (id: Id, to: number) => void): Dragging {
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const letGo = (): void => {
    setDrag(null);
  };
  useEscape(drag !== null, letGo);
  return {
    list,
    drag,
    handle: (id) => ({
      onPointerDown: (event) => {
        if (event.button === 0) {
          event.preventDefault(); // no text is marked on the way
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ id, to: placeAt(list.current, id, event.clientY) });
        }
      },
      onPointerMove: (event) => {
        if (drag?.id === id) {
          setDrag({ id, to: placeAt(list.current, id, event.clientY) });
        }
      },
      onPointerUp: () => {
        if (drag?.id === id) {
          drop(id, drag.to);
        }
        letGo();
      },
      onPointerCancel: letGo,
    }),
  };
}

/** How many of the other rows stand above the pointer. */
function placeAt(list: HTMLElement | null, id: Id, y: number): number {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-drag]") ?? [])];
  const others = rows.filter((row) => row.dataset["drag"] !== id);
  return others.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function useEscape(on: boolean, letGo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (on && event.key === "Escape") {
        event.preventDefault();
        letGo();
      }
    };
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
    };
  });
}
