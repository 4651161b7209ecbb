import { expired, nextExpiry } from "../../features/typing/model";
import type { DispatchFrame } from "../../shared/gateway/connection";
import type { Cursors, Id, Ready, Resumed } from "../../shared/protocol";
import { applyDispatch, applyReady, applyResumed } from "./apply";
import { boundLogs } from "./bounds";
import type { Store } from "./store";

/** The longest that an event waits for others to be drawn with, in milliseconds. */
const TOGETHER = 16;

/** Brings what the gateway says into the store, a burst of it in one step. */
export class Sync {
  private readonly waiting: DispatchFrame[] = [];
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private lastFlush = -Infinity;

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    /** After events went in. */
    private readonly onApplied: (events: readonly DispatchFrame[]) => void,
  ) {}

  /** A lone event goes in at once. */
  dispatch(frame: DispatchFrame): void {
    this.waiting.push(frame);
    if (this.flushTimer === undefined) {
      const delay = Math.max(0, TOGETHER - (this.now() - this.lastFlush));
      if (delay === 0) {
        this.flush();
      } else {
        this.flushTimer = setTimeout(() => {
          this.flush();
        }, delay);
      }
    }
  }

  /** What the person at this screen did is seen at once, and the next deed builds on it. */
  dispatchNow(frame: DispatchFrame): void {
    this.waiting.push(frame);
    this.flush();
  }

  ready(ready: Ready): void {
    this.flush();
    this.store.setState((state) => applyReady(state, ready));
  }

  resumed(resumed: Resumed): void {
    this.flush();
    this.store.setState((state) => applyResumed(state, resumed));
  }

  /** An event of a newer server was seen, and not understood. */
  passed(stream: Id, seq: number): void {
    this.flush();
    this.store.setState(({ cursors }) => ({
      cursors: { ...cursors, [stream]: Math.max(seq, cursors[stream] ?? 0) },
    }));
  }

  /** How far the store has come, with everything in it that was heard. */
  cursors(): Cursors {
    this.flush();
    return this.store.getState().cursors;
  }

  stop(): void {
    clearTimeout(this.flushTimer);
    clearTimeout(this.typingTimer);
    this.flushTimer = undefined;
    this.waiting.length = 0;
  }

  private flush(): void {
    clearTimeout(this.flushTimer);
    this.flushTimer = undefined;
    this.lastFlush = this.now();
    const events = this.waiting.splice(0);
    if (events.length === 0) {
      return;
    }
    this.store.setState((before) =>
      boundLogs(events.reduce((state, event) => applyDispatch(state, event, this.now()), before)),
    );
    this.expireTyping();
    this.onApplied(events);
  }

  private expireTyping(): void {
    clearTimeout(this.typingTimer);
    const next = nextExpiry(this.store.getState().typing);
    if (Number.isFinite(next)) {
      this.typingTimer = setTimeout(
        () => {
          this.store.setState(({ typing }) => ({ typing: expired(typing, this.now()) }));
          this.expireTyping();
        },
        Math.max(0, next - this.now()),
      );
    }
  }
}
