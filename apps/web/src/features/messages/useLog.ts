import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useActions } from "../../app/store/react";
import type { Timeline } from "../../app/store/select";
import type { Id } from "../../shared/protocol";
import { Keeper } from "./keeper";
import { leavePlace, type Place, placeToResume } from "./places";
import {
  holds,
  type Range,
  rangeOf,
  shiftDown,
  shiftUp,
  type Size,
  sizeFor,
  type Span,
  spanAround,
  tailSpan,
} from "./span";

/** The new line stands this far below the top when a channel opens at it. */
const OPENING = 0.2;
const REST_MS = 150;

export interface Log {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly keeper: RefObject<Keeper | null>;
  readonly range: Range;
  /** The reader is at the newest message, and stays there. */
  readonly pinned: boolean;
  readonly onScroll: () => void;
  /** Grows when scrolling comes to rest. */
  readonly rests: number;
}

type Opening = "due" | "provisional" | "done";

/**
 * Which messages stand in the document, and where the reader is among them. All that changes the
 * log goes one way: React writes the document, the keeper puts the eye back before the paint.
 */
export function useLog(channelId: Id, timeline: Timeline): Log {
  const { messages, hasNewer, hasOlder, loading, problem, target, jump } = timeline;
  const actions = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const keeper = useRef<Keeper | null>(null);
  const opening = useRef<Opening>("due");
  const [size] = useState<Size>(() => sizeFor(window.innerHeight));
  const [span, setSpan] = useState<Span | null>(null);
  const [pinned, setPinned] = useState(true);
  const [doneJump, setDoneJump] = useState(0);
  const [rests, setRests] = useState(0);

  const jumping = jump !== doneJump && (target === null ? !hasNewer : holds(messages, target));
  const shown = jumping
    ? spanOfJump(timeline, size)
    : (span ?? openingSpan(channelId, timeline, size));
  const pinnedNow = jumping ? target === null : pinned && !hasNewer;
  const { start, end } = rangeOf(messages, shown, size, pinnedNow);
  const range = useMemo(() => ({ start, end }), [start, end]);

  const look = useCallback((): void => {
    const eye = keeper.current;
    if (eye === null || messages.length === 0) {
      return;
    }
    const { edge } = eye;
    const nearStart = eye.scroller.scrollTop < edge;
    const nearEnd = eye.toEnd < edge;
    const more = loading === null && problem === null;
    if (nearStart && range.start > 0) {
      setSpan(shiftUp(messages, range, size));
    } else if (nearEnd && range.end < messages.length) {
      setSpan(shiftDown(messages, range, size));
    } else if (more && nearStart && hasOlder) {
      actions.noteViewport(channelId, eye.eye?.id ?? null);
      actions.loadOlder(channelId);
    } else if (more && nearEnd && hasNewer) {
      actions.noteViewport(channelId, eye.eye?.id ?? null);
      actions.loadNewer(channelId);
    }
  }, [actions, channelId, messages, range, size, hasOlder, hasNewer, loading, problem]);

  useLayoutEffect(() => {
    if (scroller.current !== null && content.current !== null) {
      keeper.current ??= new Keeper(scroller.current, content.current);
    }
  }, []);

  // After each change of the document: put the eye back, or where it shall be. What it sets is
  // settled by the next render, before the paint; measuring cannot be done earlier.
  /* eslint-disable react-hooks/set-state-in-effect, react-hooks/exhaustive-deps */
  useLayoutEffect(() => {
    const eye = keeper.current;
    if (eye === null) {
      return;
    }
    if (jumping) {
      opening.current = "done";
      jumpIn(eye, target);
      setSpan(shown);
      setPinned(target === null);
      setDoneJump(jump);
    } else if (opening.current !== "done" && messages.length > 0) {
      setPinned(openIn(eye, timeline, placeToResume(channelId, timeline)));
      opening.current = timeline.stale || loading === "initial" ? "provisional" : "done";
    } else {
      eye.pinned = pinnedNow;
      eye.restore();
    }
    if (opening.current === "done") {
      setSpan((known) => known ?? shown);
      look();
    }
  });
  /* eslint-enable react-hooks/set-state-in-effect, react-hooks/exhaustive-deps */

  const timer = useRef(0);
  const onScroll = useCallback((): void => {
    const eye = keeper.current;
    if (eye === null) {
      return;
    }
    const before = eye.pinned;
    eye.record();
    eye.pinned = eye.isAtEnd && !hasNewer && range.end === messages.length;
    setPinned(eye.pinned);
    if (before && !eye.pinned) {
      setSpan({ first: messages[range.start]?.id ?? null, last: null }); // as it stands now
    }
    look();
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      actions.noteViewport(channelId, eye.pinned ? null : (eye.eye?.id ?? null));
      setRests((count) => count + 1);
    }, REST_MS);
  }, [actions, channelId, hasNewer, look, messages, range]);

  useResize(scroller, content, keeper);
  useLeaving(channelId, keeper, timer);
  useUserScroll(scroller, opening);
  return { scroller, content, keeper, range, pinned: pinnedNow, onScroll, rests };
}

function spanOfJump({ messages, target }: Timeline, size: Size): Span {
  return target === null ? tailSpan(messages, size) : spanAround(messages, target, size);
}

function openingSpan(channelId: Id, timeline: Timeline, size: Size): Span {
  const { messages, firstUnread } = timeline;
  const at = placeToResume(channelId, timeline)?.id ?? firstUnread;
  return at === null ? tailSpan(messages, size) : spanAround(messages, at, size);
}

/** Opens at the place that was left, at the unread line, or at the end: true for the last. */
function openIn(eye: Keeper, timeline: Timeline, place: Place | null): boolean {
  eye.pinned = false;
  if (place !== null) {
    eye.place(place.id, place.top);
  } else if (timeline.firstUnread !== null) {
    eye.place(timeline.firstUnread, eye.scroller.clientHeight * OPENING);
  } else {
    eye.toBottom();
  }
  eye.pinned = eye.isAtEnd && !timeline.hasNewer;
  return eye.pinned;
}

function jumpIn(eye: Keeper, target: Id | null): void {
  eye.target = target;
  eye.pinned = target === null;
  if (target === null) {
    eye.toBottom();
  } else {
    eye.centre(target);
    eye.find(target)?.focus({ preventScroll: true });
  }
}

/** What grows or shrinks without React (fonts, spoilers, the keyboard of a phone) moves nothing. */
function useResize(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  keeper: RefObject<Keeper | null>,
): void {
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      keeper.current?.restore();
    });
    [scroller.current, content.current].forEach((element) => {
      if (element !== null) {
        observer.observe(element);
      }
    });
    return () => {
      observer.disconnect();
    };
  }, [scroller, content, keeper]);
}

function useLeaving(
  channelId: Id,
  keeper: RefObject<Keeper | null>,
  timer: RefObject<number>,
): void {
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      const eye = keeper.current;
      leavePlace(channelId, eye === null || eye.pinned ? null : eye.eye);
    },
    [channelId, keeper, timer],
  );
}

/** Who has scrolled by themselves is not moved any more when the fresh messages come. */
function useUserScroll(scroller: RefObject<HTMLElement | null>, opening: RefObject<Opening>): void {
  useEffect(() => {
    const element = scroller.current;
    const settle = (): void => {
      if (opening.current === "provisional") {
        opening.current = "done";
      }
    };
    const events = ["wheel", "touchmove", "keydown"] as const;
    events.forEach((type) => element?.addEventListener(type, settle, { passive: true }));
    return () => {
      events.forEach((type) => {
        element?.removeEventListener(type, settle);
      });
    };
  }, [scroller, opening]);
}
