import { ownProblem, problemOf } from "../../shared/http/problem";
import type { Id, Message } from "../../shared/protocol";
import { afterRefusal, type PendingMessage, type PendingState } from "./model";
import type { OutboxStore } from "./store";

export interface OutboxDependencies {
  readonly store: OutboxStore;
  readonly post: (pending: PendingMessage, signal: AbortSignal) => Promise<Message>;
  /** Gives the message that the server has the text that was meant last. */
  readonly revise: (message: Message, content: string) => Promise<void>;
  readonly isConnected: () => boolean;
  readonly now: () => number;
  /** Something of a channel's queue changed. */
  readonly onChange: (channelId: Id, queue: readonly PendingMessage[]) => void;
  readonly onSent: (message: Message) => void;
  /** What is stored changed: the other tabs look. */
  readonly tellTabs: () => void;
}

/**
 * Sends what is written: one queue a channel, in order, kept in IndexedDB until the server has it.
 *
 * A message is stored before it is sent, so its nonce outlives whatever happens on the way, and the
 * server makes one message of it however often it arrives. Over all tabs, one sends for a channel
 * at a time.
 */
export class Outbox {
  private userId: Id | null = null;
  private pending: readonly PendingMessage[] = [];
  private readonly tries = new Map<string, number>();
  private readonly timers = new Map<Id, ReturnType<typeof setTimeout>>();
  private readonly stored = new Map<string, Promise<void>>();
  private readonly sending = new Map<string, AbortController>();
  /** Sent or thrown away: no late reading of the store brings them back. */
  private readonly settled = new Set<string>();

  constructor(private readonly dependencies: OutboxDependencies) {}

  /** Takes up what this person left behind. */
  async start(userId: Id): Promise<void> {
    this.userId = userId;
    await this.refresh();
    this.wake();
  }

  stop(): void {
    this.userId = null;
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    this.sending.forEach((controller) => {
      controller.abort();
    });
    this.timers.clear();
    this.pending = [];
  }

  /** Shows the message at once, and sends it when it is stored and its turn has come. */
  add(message: Omit<PendingMessage, "state" | "revised">): void {
    const { userId } = this;
    if (userId === null) {
      return;
    }
    const pending: PendingMessage = { ...message, revised: false, state: { kind: "queued" } };
    this.pending = [...this.pending, pending];
    this.changed(pending.channelId);
    const storing = this.dependencies.store.add(userId, pending);
    this.stored.set(pending.nonce, storing);
    void this.sendOnceStored(pending, storing);
  }

  retry(nonce: string): void {
    this.tries.delete(nonce);
    void this.keepFailure(nonce, null).then((channelId) => {
      if (channelId !== null) {
        this.drain(channelId);
      }
    });
  }

  discard(nonce: string): void {
    this.sending.get(nonce)?.abort();
    this.settle(nonce);
  }

  /**
   * Gives a message on its way another text, whether or not the server has it by now.
   *
   * @return whether it is still on its way
   */
  revise(nonce: string, content: string): boolean {
    const pending = this.find(nonce);
    if (pending === undefined) {
      return false;
    }
    this.replace(pending, { ...pending, content, revised: true });
    void this.keepContent(pending, content);
    return true;
  }

  /** The server has it, as an event says. With another text since, it stays until that is there too. */
  arrived(nonce: string): void {
    if (this.find(nonce)?.revised !== true) {
      this.settle(nonce);
    }
  }

  private settle(nonce: string): void {
    const pending = this.find(nonce);
    if (pending === undefined) {
      return;
    }
    this.settled.add(nonce);
    this.pending = this.pending.filter((other) => other !== pending);
    this.changed(pending.channelId);
    void (this.stored.get(nonce) ?? Promise.resolve())
      .then(() => this.dependencies.store.remove(nonce))
      .then(this.dependencies.tellTabs);
  }

  /** There is a line: whatever waits for one goes now. What the server made wait goes on waiting. */
  wake(): void {
    for (const { channelId, state } of this.pending) {
      if (state.kind === "waiting" && state.because === "retry") {
        this.clearTimer(channelId);
      }
      this.drain(channelId);
    }
  }

  /** Reads what other tabs wrote. */
  async refresh(): Promise<void> {
    const { userId } = this;
    if (userId === null) {
      return;
    }
    const before = this.pending;
    const stored = before.filter(({ nonce }) => !this.stored.has(nonce));
    const rows = await this.dependencies.store.all(userId);
    const known = rows.filter(({ nonce }) => !this.settled.has(nonce));
    // what was being stored when the reading began need not be among the rows yet
    const own = this.pending.filter(({ nonce }) => !stored.some((old) => old.nonce === nonce));
    const missing = own.filter(({ nonce }) => !known.some((row) => row.nonce === nonce));
    this.pending = [...known.map((row) => this.merged(row)), ...missing];
    new Set([...before, ...this.pending].map(({ channelId }) => channelId)).forEach((channelId) => {
      this.changed(channelId);
    });
  }

  /** What this tab knows of a message's way is newer, unless another tab decided on it. */
  private merged(row: PendingMessage): PendingMessage {
    const known = this.find(row.nonce);
    if (known === undefined) {
      return row;
    }
    const { content, revised, state } = known;
    const decided = row.state.kind === "failed" || state.kind === "failed";
    return { ...row, ...(revised && { content, revised }), state: decided ? row.state : state };
  }

  private async keepContent({ nonce, state }: PendingMessage, content: string): Promise<void> {
    await this.stored.get(nonce)?.catch(() => undefined);
    await this.dependencies.store.setContent(nonce, content);
    this.dependencies.tellTabs();
    if (state.kind === "failed") {
      this.retry(nonce);
    }
  }

  private async sendOnceStored(pending: PendingMessage, storing: Promise<void>): Promise<void> {
    try {
      await storing;
    } catch (error) {
      const problem = error instanceof DOMException ? problemOf(error) : ownProblem("storage");
      this.setState(pending.nonce, { kind: "failed", problem });
      return;
    } finally {
      this.stored.delete(pending.nonce);
    }
    this.dependencies.tellTabs();
    this.drain(pending.channelId);
  }

  private drain(channelId: Id): void {
    void navigator.locks.request(`tempest-outbox-${channelId}`, () => this.sendAll(channelId));
  }

  private async sendAll(channelId: Id): Promise<void> {
    for (;;) {
      const next = this.nextIn(channelId);
      if (next === undefined || this.timers.has(channelId)) {
        return;
      }
      if (!this.dependencies.isConnected()) {
        this.setState(next.nonce, { kind: "waiting", until: null, because: "offline" });
        return;
      }
      if (!(await this.sendOne(next))) {
        return;
      }
    }
  }

  /** Whether the one after it may go. */
  private async sendOne(pending: PendingMessage): Promise<boolean> {
    const { nonce } = pending;
    if (!(await this.dependencies.store.has(nonce))) {
      // another tab sent it, or threw it away
      this.forget(pending);
      return true;
    }
    this.setState(nonce, { kind: "sending" });
    const controller = new AbortController();
    this.sending.set(nonce, controller);
    try {
      const message = await this.dependencies.post(this.find(nonce) ?? pending, controller.signal);
      this.dependencies.onSent(message);
      await this.sendRevision(message, nonce);
      this.settle(nonce);
      return true;
    } catch (error) {
      return await this.refused(pending, error);
    } finally {
      this.sending.delete(nonce);
    }
  }

  /** Again where the text changed once more meanwhile. */
  private async sendRevision(message: Message, nonce: string): Promise<void> {
    let sent = message.content;
    for (;;) {
      const pending = this.find(nonce);
      if (pending === undefined || !pending.revised || pending.content === sent) {
        return;
      }
      sent = pending.content;
      await this.dependencies.revise(message, sent);
    }
  }

  private async refused(pending: PendingMessage, error: unknown): Promise<boolean> {
    const { nonce, channelId } = pending;
    if (this.find(nonce) === undefined) {
      return true; // thrown away, or its event came though its answer did not
    }
    const tries = (this.tries.get(nonce) ?? 0) + 1;
    this.tries.set(nonce, tries);
    const { isConnected, now } = this.dependencies;
    const state = afterRefusal(problemOf(error), tries, isConnected(), now());
    if (state.kind === "failed") {
      await this.keepFailure(nonce, state);
      return true;
    }
    this.setState(nonce, state);
    if (state.kind === "waiting" && state.until !== null) {
      this.drainLater(channelId, state.until - now());
    }
    return false;
  }

  private drainLater(channelId: Id, delay: number): void {
    const timer = setTimeout(() => {
      this.clearTimer(channelId);
      this.drain(channelId);
    }, delay);
    this.timers.set(channelId, timer);
  }

  private clearTimer(channelId: Id): void {
    clearTimeout(this.timers.get(channelId));
    this.timers.delete(channelId);
  }

  /** The channel of the message, null where there is none. */
  private async keepFailure(
    nonce: string,
    failed: Extract<PendingState, { kind: "failed" }> | null,
  ): Promise<Id | null> {
    const pending = this.find(nonce);
    if (pending === undefined) {
      return null;
    }
    this.setState(nonce, failed ?? { kind: "queued" });
    await this.dependencies.store.setFailure(nonce, failed?.problem ?? null);
    this.dependencies.tellTabs();
    return pending.channelId;
  }

  private nextIn(channelId: Id): PendingMessage | undefined {
    return this.pending.find(
      ({ channelId: of, state, nonce }) =>
        of === channelId && state.kind !== "failed" && !this.stored.has(nonce),
    );
  }

  private forget(pending: PendingMessage): void {
    this.settled.add(pending.nonce);
    this.pending = this.pending.filter(({ nonce }) => nonce !== pending.nonce);
    this.changed(pending.channelId);
  }

  private setState(nonce: string, state: PendingState): void {
    const pending = this.find(nonce);
    if (pending !== undefined) {
      this.replace(pending, { ...pending, state });
    }
  }

  private replace(pending: PendingMessage, by: PendingMessage): void {
    this.pending = this.pending.map((other) => (other === pending ? by : other));
    this.changed(pending.channelId);
  }

  private find(nonce: string): PendingMessage | undefined {
    return this.pending.find((pending) => pending.nonce === nonce);
  }

  private changed(channelId: Id): void {
    this.dependencies.onChange(
      channelId,
      this.pending.filter((pending) => pending.channelId === channelId),
    );
  }
}
