import { setNewest } from "../../features/channels/model";
import { fetchGuild } from "../../features/guilds/api";
import { isLive, type MessageEvent } from "../../features/messages/model";
import { isUncertain, readStateOf, withReadState } from "../../features/readstate/model";
import { RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { GuildState, Id } from "../../shared/protocol";
import type { World } from "../../shared/world";
import type { AppState } from "./state";
import type { Store } from "./store";

/** Deletes come in bursts: one look for all of them, so much later (milliseconds). */
const LATER = 1_000;
const MOST_TRIES = 4;

/**
 * Asks the server where an event leaves open what the marks are now: when a message that is not
 * loaded is deleted or edited, only the server knows whether it was the newest, or a mention.
 */
export class Recount {
  private readonly timers = new Map<Id, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly store: Store,
    private readonly http: Http,
  ) {}

  /** @param before the state that the event came into */
  after(event: MessageEvent, before: AppState): void {
    if (event.type === "MESSAGE_DELETE") {
      this.closeUp(event.data.channel_id, event.data.id);
    }
    if (isUncertain(before.world, event)) {
      this.lookLater(event.data.guild_id);
    }
  }

  stop(): void {
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    this.timers.clear();
  }

  /** Where the newest message went, the one before it is the newest, if that is loaded. */
  private closeUp(channelId: Id, deleted: Id): void {
    const { world, logs } = this.store.getState();
    const channel = world.channels[channelId];
    if (channel?.last_message_id !== deleted) {
      return;
    }
    const log = logs[channelId];
    const newest = log !== undefined && isLive(log) ? log.segments.at(-1) : undefined;
    const last = newest?.messages.at(-1);
    if (last !== undefined || newest?.from === null) {
      this.store.setState((state) => ({
        world: setNewest(state.world, channelId, last?.id ?? null),
      }));
    } else {
      this.lookLater(channel.guild_id);
    }
  }

  private lookLater(guildId: Id): void {
    if (!this.timers.has(guildId)) {
      const timer = setTimeout(() => {
        this.timers.delete(guildId);
        void this.look(guildId, MOST_TRIES);
      }, LATER);
      this.timers.set(guildId, timer);
    }
  }

  /** The answer is of use where it was made at the very event that this client has come to. */
  private async look(guildId: Id, tries: number): Promise<void> {
    try {
      const guild = await fetchGuild(this.http, guildId);
      const isSame = this.store.getState().cursors[guildId] === guild.cursor;
      if (isSame) {
        this.store.setState(({ world }) => ({ world: withCounts(world, guild) }));
      } else if (tries > 1) {
        await this.look(guildId, tries - 1);
      }
    } catch (error) {
      // no longer a member, or no line: then a Ready brings the marks
      if (!(error instanceof RequestError)) {
        throw error;
      }
    }
  }
}

function withCounts(world: World, guild: GuildState): World {
  const newest = guild.channels.reduce(
    (before, { id, last_message_id }) => setNewest(before, id, last_message_id),
    world,
  );
  return guild.read_states.reduce((before, read) => {
    const known = readStateOf(before, read.channel_id);
    const isOvertaken = known.last_read_id !== read.last_read_id;
    return isOvertaken ? before : withReadState(before, read);
  }, newest);
}
