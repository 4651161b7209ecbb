import {
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import { isPhone } from "../ui/media";
import {
  currentPath,
  currentVisit,
  hasSheet,
  navigate,
  popSheet,
  pushSheet,
  subscribe,
} from "./history";
import { parsePath, type Route } from "./route";

export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, currentPath);
  return useMemo(() => parsePath(path), [path]);
}

/** Another number for each arrival, be it at the same address. */
export function useVisit(): number {
  return useSyncExternalStore(subscribe, currentVisit);
}

/** On a phone the back gesture takes away what is open, before it leaves the page. */
export function useSheet(name: string, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open || !isPhone()) {
      return;
    }
    pushSheet(name);
    const stop = subscribe(() => {
      if (!hasSheet(name)) {
        close();
      }
    });
    return () => {
      stop();
      popSheet(name);
    };
  }, [name, open, close]);
}

/** A link inside the app: a plain click stays on the page, every other one is the browser's. */
export function Link(
  props: AnchorHTMLAttributes<HTMLAnchorElement> & { to: string; children: ReactNode },
): ReactNode {
  const { to, onClick, children, ...rest } = props;
  const click = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (!event.defaultPrevented && isPlain(event)) {
      event.preventDefault();
      navigate(to);
    }
  };
  return (
    <a {...rest} href={to} onClick={click}>
      {children}
    </a>
  );
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
