import { useEffect } from "react";

/**
 * Safari lays the keyboard of a phone over the page, where others make the page smaller: the frame
 * then keeps to the room that is left, so that what one writes and the last message stay in sight.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (view === null) {
      return;
    }
    const page = document.documentElement;
    const fit = (): void => {
      if (view.scale === 1 && view.height < page.clientHeight) {
        page.style.setProperty("--room", `${view.height}px`);
        window.scrollTo(0, 0);
      } else {
        page.style.removeProperty("--room");
      }
    };
    view.addEventListener("resize", fit);
    return () => {
      view.removeEventListener("resize", fit);
      page.style.removeProperty("--room");
    };
  }, []);
}
