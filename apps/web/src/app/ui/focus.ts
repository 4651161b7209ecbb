import { type FocusEvent, type PointerEvent, useMemo } from "react";
import type { Id } from "../../shared/protocol";

/** The conversation that was pressed or had the focus last: a channel, or a thread beside it. */
let last: Id | null = null;
/** Whose composer is to have the focus as soon as it is there. */
let awaited: Id | null = null;

function find(mark: "composer" | "conversation", id: Id | null): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-${mark}]`)];
  return all.find((one) => one.dataset[mark] === id) ?? null;
}

export function noteConversation(channelId: Id): void {
  last = channelId;
}

/** What a conversation's element takes to be known as such. */
export function useConversation(channelId: Id): object {
  return useMemo(() => {
    const note = (event: FocusEvent | PointerEvent): void => {
      const inside = (event.target as Element).closest("[data-conversation]");
      if (inside === event.currentTarget) {
        noteConversation(channelId);
      }
    };
    return {
      "data-conversation": channelId,
      onFocusCapture: note,
      onPointerDownCapture: note,
    };
  }, [channelId]);
}

/** Where what is typed goes: the conversation that was used last, else the first on the screen. */
export function conversation(): Id | null {
  const used = find("conversation", last);
  const first = document.querySelector<HTMLElement>("[data-conversation]:not([inert])");
  return (used ?? first)?.dataset["conversation"] ?? null;
}

/** Its writing place, where there is one and it is not locked. */
export function composer(channelId = conversation()): HTMLElement | null {
  return find("composer", channelId);
}

/** The one of the channel, as soon as it is there; else the one that {@link composer} finds. */
export function focusComposer(channelId?: Id): void {
  // After the frame, so that what is closing has given its focus back first.
  requestAnimationFrame(() => {
    const box = composer(channelId);
    awaited = box === null ? (channelId ?? null) : null;
    box?.focus();
  });
}

/** Whether a composer that comes up was waited for. */
export function takeAwaited(channelId: Id): boolean {
  const isIt = awaited === channelId;
  awaited = isIt ? null : awaited;
  return isIt;
}

/** Whether keys that are typed now already go somewhere. */
export function isTyping(element: Element | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName))
  );
}
