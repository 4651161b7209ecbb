import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useT } from "../../i18n/react";
import { LEAST, MOST } from "./useWidth";

const STEP = 16;

interface Props {
  width: number;
  onWidth: (width: number) => void;
}

/** The edge of the panel: drawn by the pointer, or moved by the arrow keys. */
export function Resizer({ width, onWidth }: Props): ReactNode {
  const t = useT();
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const { currentTarget: edge } = event;
    const panel = edge.parentElement?.getBoundingClientRect();
    if (edge.hasPointerCapture(event.pointerId) && panel !== undefined) {
      const fromRight = getComputedStyle(edge).direction === "rtl";
      onWidth(fromRight ? event.clientX - panel.left : panel.right - event.clientX);
    }
  };
  const key = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: STEP,
      ArrowRight: -STEP,
      Home: LEAST - width,
      End: MOST - width,
    };
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      onWidth(width + by);
    }
  };
  return (
    // A separator that has the focus is a control: ARIA 1.2, separator.
    /* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
    <div
      className="resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("thread.resize")}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={key}
    />
    /* eslint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
  );
}
