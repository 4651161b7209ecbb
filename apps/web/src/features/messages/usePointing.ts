import { type MouseEvent, type PointerEvent, useCallback, useMemo, useState } from "react";
import { useActions } from "../../app/store/react";
import { openMenu } from "../../app/ui/state";
import { type OpenAt, useContextMenu } from "../../app/ui/useContextMenu";
import type { Channel, Id } from "../../shared/protocol";
import { markUnreadFrom } from "./deeds";

/** What the pointer does in the log, for all messages at once: hover, menu, Alt+click. */
export function usePointing(channel: Channel): {
  pointed: Id | null;
  handlers: object;
} {
  const actions = useActions();
  const [pointed, point] = useState<Id | null>(null);
  const menu = useContextMenu(
    useCallback<OpenAt>(
      (element, place) => {
        const messageId = idAt(element);
        if (messageId === null) {
          return false;
        }
        openMenu({ kind: "message", channelId: channel.id, messageId }, place);
        return true;
      },
      [channel.id],
    ),
  );
  const handlers = useMemo(
    () => ({
      ...menu,
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType === "mouse") {
          point(idAt(event.target as Element));
        }
      },
      onPointerLeave: () => {
        point(null);
      },
      onClick: (event: MouseEvent) => {
        const id = event.altKey ? idAt(event.target as Element) : null;
        if (id !== null) {
          event.preventDefault();
          markUnreadFrom(actions, channel.id, id);
        }
      },
    }),
    [actions, channel.id, menu],
  );
  return { pointed, handlers };
}

function idAt(element: Element): Id | null {
  return element.closest<HTMLElement>("[data-id]")?.dataset["id"] ?? null;
}
