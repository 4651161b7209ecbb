import type { Id } from "../../shared/protocol";

/** How long one notice stands with the others before it is renewed, in milliseconds. */
const EVERY = 8_000;

/** Tells that this person types, once in a while. */
export class TypingAnnouncer {
  private readonly last = new Map<Id, number>();

  constructor(
    private readonly post: (channelId: Id) => Promise<void>,
    private readonly now: () => number,
  ) {}

  typed(channelId: Id): void {
    const last = this.last.get(channelId) ?? -Infinity;
    if (this.now() - last < EVERY) {
      return;
    }
    this.last.set(channelId, this.now());
    // nobody misses a notice that is lost: the next key tells again
    this.post(channelId).catch(() => this.last.delete(channelId));
  }

  /** What was typed is sent: the next key begins anew. */
  sent(channelId: Id): void {
    this.last.delete(channelId);
  }
}
