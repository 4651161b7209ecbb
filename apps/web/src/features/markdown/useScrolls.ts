import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * Whether what the element holds is wider than it is. Such a one has to be a tab stop, for the keys
 * to scroll it (WCAG 2.1.1); any other would be one for nothing.
 */
export function useScrolls<T extends HTMLElement>(): [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() => {
      setScrolls(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, scrolls];
}
