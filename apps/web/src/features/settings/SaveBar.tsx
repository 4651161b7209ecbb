import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { keepHere } from "../../app/router/history";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";

interface Props {
  busy: boolean;
  fault: string | null;
  /** How many things have changed, where that is worth a word. */
  count?: number;
  discard: () => void;
  /** What the changes will do. */
  children?: ReactNode;
}

/**
 * Floats while there are changes; says what they were refused with. Until they are saved or
 * discarded, nobody leaves the page.
 */
export function SaveBar({ busy, fault, count, discard, children }: Props): ReactNode {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const refused = useKeeping();
  useSaveKey(bar);
  return (
    <div
      ref={bar}
      className={refused ? "savebar refused" : "savebar"}
      role="region"
      aria-label={t("save.region")}
    >
      <div className="grow">
        <b>{count === undefined ? t("save.title") : t("save.changes", { n: count })}</b>
        {children}
        {refused && (
          <p className="bad" role="alert">
            {t("save.first")}
          </p>
        )}
        {fault !== null && (
          <p className="bad" role="alert">
            {fault}
          </p>
        )}
      </div>
      <div className="savebar-deeds">
        <Button look="quiet" onClick={discard}>
          {t("discard")}
        </Button>
        <Button look="primary" type="submit" busy={busy}>
          {t("save")}
        </Button>
      </div>
    </div>
  );
}

/** Whether somebody has tried to leave. Another page of the browser asks in its own words. */
function useKeeping(): boolean {
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const letGo = keepHere(() => {
      setRefused(true);
    });
    const ask = (event: Event): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      letGo();
      window.removeEventListener("beforeunload", ask);
    };
  }, []);
  return refused;
}

/** Ctrl+S, or ⌘ S. */
function useSaveKey(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) {
        event.preventDefault();
        bar.current?.closest("form")?.requestSubmit();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, [bar]);
}
