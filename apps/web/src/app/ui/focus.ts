/** The writing place of the open channel, if there is one and it is not locked. */
export function composer(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>("[data-composer]");
}

export function focusComposer(): void {
  // After the frame, so that what is closing has given its focus back first.
  requestAnimationFrame(() => {
    composer()?.focus();
  });
}

/** Whether keys that are typed now already go somewhere. */
export function isTyping(element: Element | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName))
  );
}
