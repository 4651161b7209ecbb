import { fetchChannel } from "../../features/channels/api";
import { setNewest } from "../../features/channels/model";
import { isLive } from "../../features/messages/model";
import { RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { DeletedMessage, Id } from "../../shared/protocol";
import type { Store } from "./store";

/** Deletions come in bursts: one look for all of them, so much later (milliseconds). */
const LATER = 500;

/** Knows a channel's newest message after the newest one was deleted: a mark hangs on it. */
export class NewestMessages {
  private readonly timers = new Map<Id, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly store: Store,
    private readonly http: Http,
  ) {}

  afterDelete({ channel_id, id }: DeletedMessage): void {
    const { world, logs } = this.store.getState();
    if (world.channels[channel_id]?.last_message_id !== id) {
      return;
    }
    const log = logs[channel_id];
    const newest = log !== undefined && isLive(log) ? log.segments.at(-1) : undefined;
    const last = newest?.messages.at(-1);
    if (last !== undefined || newest?.from === null) {
      this.set(channel_id, last?.id ?? null);
    } else {
      this.askLater(channel_id, id);
    }
  }

  stop(): void {
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    this.timers.clear();
  }

  private askLater(channelId: Id, deleted: Id): void {
    clearTimeout(this.timers.get(channelId));
    const timer = setTimeout(() => {
      this.timers.delete(channelId);
      void this.ask(channelId, deleted);
    }, LATER);
    this.timers.set(channelId, timer);
  }

  private async ask(channelId: Id, deleted: Id): Promise<void> {
    try {
      const { last_message_id } = await fetchChannel(this.http, channelId);
      if (this.store.getState().world.channels[channelId]?.last_message_id === deleted) {
        this.set(channelId, last_message_id);
      }
    } catch (error) {
      // out of sight, or no line: then a Ready tells
      if (!(error instanceof RequestError)) {
        throw error;
      }
    }
  }

  private set(channelId: Id, newest: Id | null): void {
    this.store.setState(({ world }) => ({ world: setNewest(world, channelId, newest) }));
  }
}
