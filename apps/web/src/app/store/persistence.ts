import type { KeptLogs } from "../../features/messages/kept";
import { isLive, type MessageLog } from "../../features/messages/model";
import type { Id, Member } from "../../shared/protocol";
import type { Database, Snapshot } from "../../shared/storage/database";
import { emptyWorld, withEntry, type World } from "../../shared/world";
import type { AppState } from "./state";
import type { Store } from "./store";

/** How long after a change it is written, in milliseconds. */
const LATER = 2_000;
/** How many members of a guild are kept. */
const MEMBERS = 200;

/** Keeps the world and the newest messages, so that the next start shows them at once. */
export class Persistence {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsubscribe: (() => void) | null = null;
  private saved: Pick<AppState, "world" | "logs"> | null = null;

  constructor(
    private readonly store: Store,
    private readonly database: Database,
    private readonly kept: KeptLogs,
    private readonly now: () => number,
  ) {}

  async load(userId: Id): Promise<Snapshot | null> {
    const snapshot = await this.database.get("snapshot", "current");
    return snapshot?.userId === userId
      ? { ...snapshot, world: { ...emptyWorld, ...snapshot.world } } // an older build kept less
      : null;
  }

  start(): void {
    this.unsubscribe = this.store.subscribe(() => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void this.save();
      }, LATER);
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.unsubscribe?.();
    this.unsubscribe = null;
    this.saved = null;
  }

  /** Writes what changed since the last time. */
  async save(): Promise<void> {
    const { world, logs, cursors, hasWorld } = this.store.getState();
    const before = this.saved;
    this.saved = { world, logs };
    try {
      if (hasWorld && world.me !== null && world !== before?.world) {
        const snapshot = { userId: world.me.id, world: bounded(world, world.me.id), cursors };
        await this.database.put("snapshot", snapshot, "current");
      }
      const changed = Object.entries(logs).filter(([id, log]) => log !== before?.logs[id]);
      for (const [channelId, log] of changed) {
        await this.keep(channelId, log);
      }
    } catch (error) {
      // a full disk, or a newer tab that closed the database: the next start is slower, no more
      if (!(error instanceof DOMException)) {
        throw error;
      }
    }
  }

  private async keep(channelId: Id, log: MessageLog): Promise<void> {
    const newest = log.segments.at(-1);
    if (newest !== undefined && isLive(log)) {
      await this.kept.save(channelId, newest.messages, this.now());
    }
  }
}

/** Without presences, which are old at once, and with some members of each guild. */
function bounded(world: World, me: Id): World {
  const members = Object.entries(world.members).map(([guildId, of]) => {
    const some = Object.entries(of).slice(0, MEMBERS);
    const own = of[me];
    return [guildId, withOwn(Object.fromEntries(some), me, own)];
  });
  return { ...world, presences: {}, members: Object.fromEntries(members) as World["members"] };
}

function withOwn(
  members: Readonly<Record<Id, Member>>,
  me: Id,
  own: Member | undefined,
): Readonly<Record<Id, Member>> {
  return own === undefined ? members : withEntry(members, me, own);
}
