import { fetchPage } from "../../features/messages/api";
import type { KeptLogs } from "../../features/messages/kept";
import {
  beginRead,
  type ChannelView,
  closeRead,
  covers,
  emptyLog,
  endRead,
  findMessage,
  isLive,
  type MessageLog,
  openedView,
  type PageRequest,
  type Segment,
  segmentAt,
  staleLog,
  type UnreadLine,
} from "../../features/messages/model";
import { markOf, readStateOf } from "../../features/readstate/model";
import { withThreadsOf } from "../../features/threads/model";
import { ownProblem, problemOf } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { Id } from "../../shared/protocol";
import { without } from "../../shared/world";
import { boundLogs } from "./bounds";
import { changeLog, changeView, type Store } from "./store";

const PAGE = 100;

/** Where a channel shall be shown that is not shown there yet. */
type Aim = { readonly kind: "unread line" } | { readonly kind: "message"; readonly id: Id };

/**
 * Reads what the open channels show. Nothing is read without a line, and a log that may have missed
 * something is read anew before anything is added to it.
 */
export class Conversations {
  private readonly reads = new Map<Id, AbortController>();
  /** Opened before the server told how far this person has read: the line is set when it does. */
  private readonly withoutLine = new Set<Id>();
  /** A connection that comes back meanwhile goes on with them. */
  private readonly aims = new Map<Id, Aim>();

  constructor(
    private readonly store: Store,
    private readonly http: Http,
    private readonly kept: KeptLogs,
  ) {}

  open(channelId: Id): void {
    if (this.store.getState().views[channelId] !== undefined) {
      return;
    }
    const unread = this.unreadLine(channelId);
    this.store.setState(({ views }) => ({
      views: { ...views, [channelId]: { ...openedView, unread } },
    }));
    if (!this.aims.has(channelId)) {
      this.aims.set(channelId, { kind: "unread line" });
    }
    if (!this.isOnline()) {
      this.withoutLine.add(channelId);
    } else if (this.lineToRead(channelId) !== null) {
      changeView(this.store, channelId, { loading: "line" });
    }
    void this.showKept(channelId).then(() => this.ensure(channelId));
  }

  /** What was being read is not needed any more; what is live stays live. */
  close(channelId: Id): void {
    this.abort(channelId);
    this.withoutLine.delete(channelId);
    this.aims.delete(channelId);
    this.store.setState(({ views, logs }) => ({
      views: without(views, channelId),
      logs: withoutDistant(logs, channelId),
    }));
  }

  /** After a Ready, which made every log stale. */
  onFreshWorld(): void {
    this.withoutLine.forEach((channelId) => {
      changeView(this.store, channelId, { unread: this.unreadLine(channelId) });
    });
    this.withoutLine.clear();
    this.onOnline();
  }

  /** Reads what open channels lack. */
  onOnline(): void {
    Object.keys(this.store.getState().views).forEach((channelId) => {
      this.abort(channelId);
      void this.ensure(channelId);
    });
  }

  stop(): void {
    this.reads.forEach((controller) => {
      controller.abort();
    });
    this.reads.clear();
    this.withoutLine.clear();
    this.aims.clear();
  }

  reload(channelId: Id): void {
    changeView(this.store, channelId, { problem: null });
    void this.ensure(channelId);
  }

  loadOlder(channelId: Id): void {
    const { segment, view } = this.shown(channelId);
    if (segment?.from == null || view?.loading !== null) {
      return;
    }
    // without a word of where the reader is, they are at the top: not to be cut off there
    changeView(this.store, channelId, { anchor: view.anchor ?? segment.messages[0]?.id ?? null });
    void this.read(channelId, { kind: "before", id: segment.from }, "older");
  }

  loadNewer(channelId: Id): void {
    const { segment, view } = this.shown(channelId);
    if (segment?.to == null || view?.loading !== null) {
      return;
    }
    void this.read(channelId, { kind: "after", id: segment.to }, "newer");
  }

  async jumpToMessage(channelId: Id, messageId: Id): Promise<void> {
    this.aims.set(channelId, { kind: "message", id: messageId });
    this.open(channelId);
    await this.reach(channelId, messageId);
  }

  private async reach(channelId: Id, messageId: Id): Promise<void> {
    const known = () => findMessage(this.log(channelId), messageId) !== null;
    if (this.log(channelId).stale || !known()) {
      await this.readAround(channelId, messageId, "jump");
    }
    if (!known() && !this.mayStillCome(channelId)) {
      this.aims.delete(channelId);
    }
    const aim = this.aims.get(channelId);
    if (known() && aim?.kind === "message" && aim.id === messageId) {
      this.jumped(channelId, messageId);
    }
  }

  /** Whether the reading goes on, or failed for another reason than that it is not there. */
  private mayStillCome(channelId: Id): boolean {
    const problem = this.problem(channelId);
    return this.reads.has(channelId) || (problem !== null && problem.code !== "unknown_message");
  }

  async jumpToNewest(channelId: Id): Promise<void> {
    this.aims.delete(channelId);
    if (!isLive(this.log(channelId))) {
      await this.read(channelId, { kind: "newest" }, "jump");
    }
    this.jumped(channelId, null);
  }

  noteViewport(channelId: Id, topmost: Id | null): void {
    const { segment, view } = this.shown(channelId);
    if (view === undefined || view.anchor === topmost) {
      return;
    }
    const isAtNewest = topmost !== null || segment === this.log(channelId).segments.at(-1);
    if (isAtNewest) {
      changeView(this.store, channelId, { anchor: topmost });
    }
  }

  private jumped(channelId: Id, target: Id | null): void {
    this.aims.delete(channelId);
    const jump = (this.store.getState().views[channelId]?.jump ?? 0) + 1;
    changeView(this.store, channelId, { anchor: target, target, jump });
  }

  /** Reads what the view needs and the log lacks, where there is a line to read it by. */
  private async ensure(channelId: Id): Promise<void> {
    const { log, view, segment } = this.shown(channelId);
    if (view === undefined) {
      return;
    }
    if (!this.isOnline()) {
      changeView(this.store, channelId, { loading: segment === null ? "initial" : null });
      return;
    }
    const aim = this.aims.get(channelId);
    if (aim?.kind === "message") {
      // what is being read is the jump's own: opening does not get into its way
      await (this.reads.has(channelId) ? undefined : this.reach(channelId, aim.id));
      return;
    }
    if (log.stale && view.anchor !== null) {
      await this.readAround(channelId, view.anchor, "initial");
    } else if (log.stale || segment === null) {
      await this.read(channelId, { kind: "newest" }, "initial");
    } else {
      changeView(this.store, channelId, { loading: null });
    }
    await this.ensureUnreadLine(channelId);
  }

  /** Opens at the first unread message where that is further back than what was read. */
  private async ensureUnreadLine(channelId: Id): Promise<void> {
    const line = this.lineToRead(channelId);
    if (line !== null) {
      await this.readAround(channelId, line, "line");
      if (this.shown(channelId).view?.loading === "line") {
        changeView(this.store, channelId, { anchor: line, loading: null });
      }
    }
    if (this.aims.get(channelId)?.kind === "unread line" && !this.log(channelId).stale) {
      this.aims.delete(channelId);
    }
  }

  /** After which message the unread line stands, where that is not among what was read. */
  private lineToRead(channelId: Id): Id | null {
    const { view, segment, log } = this.shown(channelId);
    const line = view?.unread;
    const isDue = this.aims.get(channelId)?.kind === "unread line" && view?.anchor === null;
    if (!isDue || log.stale || line?.kind !== "after" || segment === null) {
      return null;
    }
    return covers(segment, line.id) ? null : line.id;
  }

  private async readAround(
    channelId: Id,
    id: Id,
    loading: NonNullable<ChannelView["loading"]>,
  ): Promise<void> {
    await this.read(channelId, { kind: "around", id }, loading);
    const found = this.log(channelId).segments.some((segment) => covers(segment, id));
    const isOver = !this.reads.has(channelId) && this.problem(channelId) === null;
    if (!found && loading === "jump" && isOver) {
      changeView(this.store, channelId, { problem: ownProblem("unknown_message") });
    }
  }

  private async read(
    channelId: Id,
    request: PageRequest,
    loading: NonNullable<ChannelView["loading"]>,
  ): Promise<void> {
    this.abort(channelId);
    const controller = new AbortController();
    const { signal } = controller;
    this.reads.set(channelId, controller);
    this.setLog(channelId, beginRead(this.log(channelId)));
    changeView(this.store, channelId, { loading, problem: null });
    try {
      const page = await fetchPage(this.http, channelId, request, PAGE, signal);
      if (!signal.aborted) {
        this.store.setState(({ world }) => ({ world: withThreadsOf(world, page.messages) }));
        this.finish(channelId, (log) => endRead(log, page), null);
      }
    } catch (error) {
      const problem = problemOf(error);
      if (!signal.aborted) {
        this.finish(channelId, closeRead, problem);
      }
    }
  }

  private finish(
    channelId: Id,
    change: (log: MessageLog) => MessageLog,
    problem: ChannelView["problem"],
  ): void {
    this.reads.delete(channelId);
    this.store.setState((state) => {
      const log = change(state.logs[channelId] ?? emptyLog);
      return boundLogs({ ...state, logs: { ...state.logs, [channelId]: log } });
    });
    const isLineDue = problem === null && this.lineToRead(channelId) !== null;
    changeView(this.store, channelId, { loading: isLineDue ? "line" : null, problem });
  }

  private abort(channelId: Id): void {
    const controller = this.reads.get(channelId);
    if (controller !== undefined) {
      controller.abort();
      this.reads.delete(channelId);
      changeLog(this.store, channelId, closeRead);
      changeView(this.store, channelId, { loading: null });
    }
  }

  /** What was kept is shown at once where nothing else is there. */
  private async showKept(channelId: Id): Promise<void> {
    if (this.store.getState().logs[channelId] !== undefined) {
      return;
    }
    const messages = await this.kept.load(channelId);
    const { logs, views } = this.store.getState();
    if (messages.length > 0 && logs[channelId] === undefined && views[channelId] !== undefined) {
      this.setLog(channelId, staleLog(messages));
    }
  }

  private unreadLine(channelId: Id): UnreadLine {
    const { world } = this.store.getState();
    if (!markOf(world, channelId).unread) {
      return { kind: "none" };
    }
    const { last_read_id } = readStateOf(world, channelId);
    return last_read_id === null ? { kind: "start" } : { kind: "after", id: last_read_id };
  }

  private isOnline(): boolean {
    return this.store.getState().connection.status === "online";
  }

  private log(channelId: Id): MessageLog {
    return this.store.getState().logs[channelId] ?? emptyLog;
  }

  private setLog(channelId: Id, log: MessageLog): void {
    this.store.setState(({ logs }) => ({ logs: { ...logs, [channelId]: log } }));
  }

  private problem(channelId: Id): ChannelView["problem"] {
    return this.store.getState().views[channelId]?.problem ?? null;
  }

  private shown(channelId: Id): {
    log: MessageLog;
    view: ChannelView | undefined;
    segment: Segment | null;
  } {
    const log = this.log(channelId);
    const view = this.store.getState().views[channelId];
    return { log, view, segment: segmentAt(log, view?.anchor ?? null) };
  }
}

/** Of a channel that is closed only the newest stretch is of use, and only while it is live. */
function withoutDistant(
  logs: Readonly<Record<Id, MessageLog>>,
  channelId: Id,
): Readonly<Record<Id, MessageLog>> {
  const log = logs[channelId];
  const newest = log?.segments.at(-1);
  if (log === undefined || newest === undefined || !isLive(log)) {
    return without(logs, channelId);
  }
  return { ...logs, [channelId]: { ...log, segments: [newest] } };
}
