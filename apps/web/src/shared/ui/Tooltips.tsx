import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

interface Tip {
  readonly text: string;
  readonly keys: string | null;
  readonly of: DOMRect;
}

const DELAY_MS = 400;
const GAP = 8;

/**
 * One tooltip for the page: shows the `data-tip` of what the pointer rests on or the keyboard
 * focuses. Escape takes it away (WCAG 1.4.13). The text repeats the element's own name, so screen
 * readers need nothing of it.
 */
export function Tooltips(): ReactNode {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => watch(setTip), []);
  return tip && <Bubble tip={tip} />;
}

function watch(show: (tip: Tip | null) => void): () => void {
  let timer = 0;
  const later = (event: Event, delay: number): void => {
    const owner = (event.target as Element | null)?.closest("[data-tip]") ?? null;
    window.clearTimeout(timer);
    show(null);
    if (owner !== null) {
      timer = window.setTimeout(() => {
        show(tipOf(owner));
      }, delay);
    }
  };
  const over = (event: PointerEvent): void => {
    if (event.pointerType === "mouse") {
      later(event, DELAY_MS);
    }
  };
  const focus = (event: FocusEvent): void => {
    if ((event.target as Element).matches(":focus-visible")) {
      later(event, 0);
    }
  };
  const hide = (): void => {
    window.clearTimeout(timer);
    show(null);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Tab") {
      hide();
    }
  };
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", focus);
  document.addEventListener("focusout", hide);
  document.addEventListener("pointerdown", hide);
  document.addEventListener("keydown", key);
  document.addEventListener("scroll", hide, true);
  return () => {
    hide();
    document.removeEventListener("pointerover", over);
    document.removeEventListener("focusin", focus);
    document.removeEventListener("focusout", hide);
    document.removeEventListener("pointerdown", hide);
    document.removeEventListener("keydown", key);
    document.removeEventListener("scroll", hide, true);
  };
}

function tipOf(owner: Element): Tip | null {
  const text = owner.getAttribute("data-tip");
  return text === null || !owner.isConnected
    ? null
    : { text, keys: owner.getAttribute("data-tip-keys"), of: owner.getBoundingClientRect() };
}

function Bubble({ tip }: { tip: Tip }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({ visibility: "hidden" });
  useLayoutEffect(() => {
    if (ref.current !== null) {
      setStyle(placeOf(tip.of, ref.current.getBoundingClientRect()));
    }
  }, [tip]);
  return (
    <div className="tip" aria-hidden="true" ref={ref} style={style}>
      {tip.text}
      {tip.keys !== null && <kbd>{tip.keys}</kbd>}
    </div>
  );
}

/** Above its owner, below where there is no room, and never over the edge. */
function placeOf(owner: DOMRect, self: DOMRect): CSSProperties {
  const above = owner.top - self.height - GAP;
  const centred = owner.left + owner.width / 2 - self.width / 2;
  const left = Math.max(GAP, Math.min(centred, window.innerWidth - self.width - GAP));
  return { left, top: above < GAP ? owner.bottom + GAP : above };
}
