import { ack } from "../../features/messages/api";
import { findMessage, segmentAt } from "../../features/messages/model";
import { readStateOf, withRead, withReadState, withUnread } from "../../features/readstate/model";
import { problemOf, RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import { compareIds, type Id, idBefore, isNewer } from "../../shared/protocol";
import { addNotice, changeView, type Store } from "./store";

/** Between two marks of one channel, in milliseconds: reading along sends one a second. */
const LEAST_BETWEEN = 1_000;

/** Tells the server what was read; what could not be told is told once there is a line. */
export class ReadMarks {
  private readonly wanted = new Map<Id, Id>();
  private readonly busy = new Set<Id>();
  /** Ends the wait before the next mark of a channel. */
  private readonly waits = new Map<Id, () => void>();
  private readonly urgent = new Set<Id>();
  /** Marked unread by hand: what is on the screen does not undo that. */
  private readonly held = new Set<Id>();

  constructor(
    private readonly store: Store,
    private readonly http: Http,
  ) {}

  read(channelId: Id, upTo: Id): void {
    const { world } = this.store.getState();
    const known = readStateOf(world, channelId).last_read_id;
    if (this.held.has(channelId) || !isNewer(upTo, known)) {
      return;
    }
    this.store.setState((state) => ({ world: withRead(state.world, channelId, upTo) }));
    this.wanted.set(channelId, upTo);
    void this.send(channelId);
  }

  readAll(channelId: Id): void {
    this.held.delete(channelId);
    changeView(this.store, channelId, { unread: { kind: "none" } });
    const newest = this.newestId(channelId);
    if (newest !== null) {
      this.read(channelId, newest);
      this.hasten(channelId);
    }
  }

  /** Sends what waits for its turn: the page may be about to go. */
  onHidden(): void {
    for (const channelId of this.wanted.keys()) {
      this.hasten(channelId);
    }
  }

  async unread(channelId: Id, from: Id): Promise<void> {
    const before = this.idBefore(channelId, from);
    this.held.add(channelId);
    this.wanted.delete(channelId);
    this.store.setState((state) => ({ world: withUnread(state.world, channelId, from) }));
    changeView(this.store, channelId, { unread: { kind: "after", id: before } });
    try {
      this.apply(await ack(this.http, channelId, before, "unread"));
    } catch (error) {
      addNotice(this.store, problemOf(error));
    }
  }

  /** After a channel was left, or written into, seeing is reading again. */
  seen(channelId: Id): void {
    this.held.delete(channelId);
  }

  /** After a Ready, which knows nothing of what could not be told. */
  onOnline(): void {
    for (const [channelId, upTo] of this.wanted) {
      this.store.setState((state) => ({ world: withRead(state.world, channelId, upTo) }));
      void this.send(channelId);
    }
  }

  stop(): void {
    this.wanted.clear();
    this.held.clear();
  }

  private async send(channelId: Id): Promise<void> {
    const upTo = this.wanted.get(channelId);
    if (upTo === undefined || this.busy.has(channelId)) {
      return;
    }
    this.busy.add(channelId);
    try {
      const read = await ack(this.http, channelId, upTo, "read");
      this.settle(channelId, upTo);
      if (!this.wanted.has(channelId)) {
        this.apply(read);
      }
      await this.turn(channelId);
    } catch (error) {
      // a mark that is refused is refused again; one that got no answer waits for a line
      if (!(error instanceof RequestError) || !error.isTransient) {
        this.settle(channelId, upTo);
      }
      return;
    } finally {
      this.busy.delete(channelId);
    }
    void this.send(channelId);
  }

  private turn(channelId: Id): Promise<void> {
    if (this.urgent.delete(channelId)) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.waits.delete(channelId);
        resolve();
      };
      const timer = setTimeout(go, LEAST_BETWEEN);
      this.waits.set(channelId, go);
    });
  }

  private hasten(channelId: Id): void {
    const go = this.waits.get(channelId);
    if (go !== undefined) {
      go();
    } else if (this.busy.has(channelId)) {
      this.urgent.add(channelId);
    }
  }

  private settle(channelId: Id, upTo: Id): void {
    if (this.wanted.get(channelId) === upTo) {
      this.wanted.delete(channelId);
    }
  }

  /** The answer may have been overtaken by what was read since, or by a mark by hand. */
  private apply(read: Parameters<typeof withReadState>[1]): void {
    this.store.setState(({ world }) => {
      const known = readStateOf(world, read.channel_id).last_read_id;
      const overtaken =
        known !== null && read.last_read_id !== null && compareIds(known, read.last_read_id) > 0;
      return overtaken ? {} : { world: withReadState(world, read) };
    });
  }

  private newestId(channelId: Id): Id | null {
    const { world, logs } = this.store.getState();
    const last = world.channels[channelId]?.last_message_id ?? null;
    const shown = logs[channelId]?.segments.at(-1)?.messages.at(-1)?.id ?? null;
    return last !== null && isNewer(last, shown) ? last : shown;
  }

  /** The message before, or where that is not loaded, an id between the two. */
  private idBefore(channelId: Id, from: Id): Id {
    const log = this.store.getState().logs[channelId];
    if (log === undefined || findMessage(log, from) === null) {
      return idBefore(from);
    }
    const messages = segmentAt(log, from)?.messages ?? [];
    const at = messages.findIndex(({ id }) => id === from);
    return messages[at - 1]?.id ?? idBefore(from);
  }
}
