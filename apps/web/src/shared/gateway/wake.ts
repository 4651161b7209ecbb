/** How often it is looked whether time stood still, in milliseconds. */
const LOOK_EVERY = 2_000;
const SLEPT_AFTER = 6_000;

export interface WakeListener {
  /** The page is looked at again, or the machine has a network again: the line may be dead. */
  onWake(): void;
  onOffline(): void;
}

/** Tells when this machine was away: asleep, frozen, in the background, or without a network. */
export function watchWake(listener: WakeListener, now: () => number): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const wake = () => {
    listener.onWake();
  };
  const wakeIfVisible = () => {
    if (document.visibilityState === "visible") {
      wake();
    }
  };
  window.addEventListener("online", wake, { signal });
  window.addEventListener("focus", wake, { signal });
  window.addEventListener("pageshow", wake, { signal });
  document.addEventListener("resume", wake, { signal });
  document.addEventListener("visibilitychange", wakeIfVisible, { signal });
  window.addEventListener(
    "offline",
    () => {
      listener.onOffline();
    },
    { signal },
  );
  const stopLooking = watchClock(wake, now);
  return () => {
    ends.abort();
    stopLooking();
  };
}

function watchClock(onGap: () => void, now: () => number): () => void {
  let last = now();
  const timer = setInterval(() => {
    const gap = now() - last;
    last = now();
    if (gap > SLEPT_AFTER) {
      onGap();
    }
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
  };
}
