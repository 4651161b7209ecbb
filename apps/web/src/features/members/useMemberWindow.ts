import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MemberSection } from "../../app/store/select";
import type { Member } from "../../shared/protocol";

export type MemberLine =
  { readonly section: MemberSection } | { readonly member: Member; readonly away: boolean };

const SPARE = 12;
/** Of a row in rem; the heading is as high as a row. */
const ROW_REM = 2.75;

export interface MemberWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly lines: readonly MemberLine[];
  /** Heights in pixels of what is not in the document. */
  readonly above: number;
  readonly below: number;
  readonly onScroll: () => void;
}

/** Rows of one height, so that of a hundred thousand members only the visible ones are drawn. */
export function useMemberWindow(sections: readonly MemberSection[]): MemberWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const all = useMemo(() => linesOf(sections), [sections]);
  const [seen, setSeen] = useState({ first: 0, count: 30 });
  const row = ROW_REM * rem();
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element !== null) {
      const first = Math.max(0, Math.floor(element.scrollTop / row) - SPARE);
      const count = Math.ceil(element.clientHeight / row) + 2 * SPARE;
      setSeen((old) => (old.first === first && old.count === count ? old : { first, count }));
    }
  }, [row]);
  useLayoutEffect(onScroll, [onScroll, all.length]);
  const first = Math.min(seen.first, Math.max(0, all.length - seen.count));
  const last = Math.min(all.length, first + seen.count);
  return {
    scroller,
    lines: all.slice(first, last),
    above: first * row,
    below: (all.length - last) * row,
    onScroll,
  };
}

function linesOf(sections: readonly MemberSection[]): readonly MemberLine[] {
  return sections.flatMap((section): readonly MemberLine[] => [
    { section },
    ...section.members.map((member) => ({ member, away: section.key === "offline" })),
  ]);
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
