import { describe, expect, it } from "vitest";
import { applyDispatch, applyReady } from "../../app/store/apply";
import { type AppState, initialState } from "../../app/store/state";
import {
  selectChannelMark,
  selectGuildMark,
  selectListedThreads,
  selectMentions,
} from "../../app/store/select";
import type { GatewayEvent, GuildState, Id } from "../../shared/protocol";
import { guildState, ids, message, ready, thread } from "../../test/make";
import { applyToStarters, nameFrom, threadIn, withThreadsOf } from "./model";

const T = "1300000000000000015";
const NEXT = "1300000000000000016";
const NOW = Date.parse("2026-11-24T12:00:00Z");

const membership = (id: Id) => ({
  id,
  user_id: ids.me,
  join_timestamp: "2026-11-24T12:00:00.000Z",
});

function start(change: Partial<GuildState> = {}): AppState {
  const state = guildState({ threads: [thread(T)], ...change });
  return applyReady(initialState, ready({ guilds: [state] }));
}

const nextSeq = ({ cursors }: AppState): number => (cursors[ids.guild] ?? 0) + 1;

function told(state: AppState, ...events: readonly GatewayEvent[]): AppState {
  return events.reduce(
    (before, event) =>
      applyDispatch(before, { stream: ids.guild, seq: nextSeq(before), event }, NOW),
    state,
  );
}

const listed = (state: AppState, open: Id | null = null) =>
  selectListedThreads(state, ids.channel, open).map(({ id }) => id);

const put = (archived: boolean) => ({ ...thread(T).thread_metadata, archived });

describe("the threads of a channel", () => {
  it("stand in the list where they are followed or open, those begun last first", () => {
    const state = start({ threads: [thread(T), thread(NEXT)], thread_members: [membership(T)] });
    expect(listed(state)).toEqual([T]);
    expect(listed(state, NEXT)).toEqual([NEXT, T]);
  });

  it("come by an event, and go with a deletion or with their channel", () => {
    const begun = told(start(), { type: "THREAD_CREATE", data: thread(NEXT) });
    expect(threadIn(begun.world, NEXT)).toBeDefined();
    const gone = { guild_id: ids.guild, id: NEXT, parent_id: ids.channel };
    expect(
      threadIn(told(begun, { type: "THREAD_DELETE", data: gone }).world, NEXT),
    ).toBeUndefined();
    const deleted = { guild_id: ids.guild, channel_id: ids.channel };
    expect(told(begun, { type: "CHANNEL_DELETE", data: deleted }).world.channels).toEqual({});
  });

  it("are followed from the moment that one is a member, until one is not", () => {
    const change = { guild_id: ids.guild, id: T, member_count: 2 };
    const joined = told(start(), {
      type: "THREAD_MEMBERS_UPDATE",
      data: { ...change, added_members: [membership(T)], removed_member_ids: [] },
    });
    expect(listed(joined)).toEqual([T]);
    expect(threadIn(joined.world, T)?.member_count).toBe(2);
    const others = told(joined, {
      type: "THREAD_MEMBERS_UPDATE",
      data: { ...change, added_members: [], removed_member_ids: [ids.other] },
    });
    expect(listed(others)).toEqual([T]);
    const left = told(others, {
      type: "THREAD_MEMBERS_UPDATE",
      data: { ...change, added_members: [], removed_member_ids: [ids.me] },
    });
    expect(listed(left)).toEqual([]);
  });

  it("count their messages by what is logged, and not by what this client did itself", () => {
    const said = message("1300000000000000099", { channel_id: T });
    const once = told(start(), { type: "MESSAGE_CREATE", data: said });
    expect(threadIn(once.world, T)?.message_count).toBe(1);
    const own = { stream: ids.guild, seq: null, event: { type: "MESSAGE_CREATE", data: said } };
    expect(threadIn(applyDispatch(once, own as never, NOW).world, T)?.message_count).toBe(1);
  });

  it("leave the list when they are put away, and stay known", () => {
    const state = start({ thread_members: [membership(T)] });
    const away = told(state, {
      type: "THREAD_UPDATE",
      data: thread(T, { thread_metadata: put(true) }),
    });
    expect(listed(away)).toEqual([]);
    expect(listed(away, T)).toEqual([T]);
    const again = told(away, {
      type: "THREAD_UPDATE",
      data: thread(T, { thread_metadata: put(false) }),
    });
    expect(listed(again)).toEqual([T]);
  });
});

describe("the marks of threads", () => {
  const unread = { last_message_id: "1300000000000000099" };
  const read_states = [
    { channel_id: T, last_read_id: "1300000000000000020", mention_count: 2, cursor: 0 },
  ];

  it("count where a thread is followed: at its row, its channel and its server", () => {
    const state = start({
      threads: [thread(T, unread)],
      thread_members: [membership(T)],
      read_states,
    });
    expect(selectChannelMark(state, T)).toEqual({ unread: true, mentions: 2 });
    expect(selectChannelMark(state, ids.channel)).toEqual({ unread: false, mentions: 0 });
    expect(selectMentions(state, ids.channel)).toBe(2);
    expect(selectGuildMark(state, ids.guild)).toEqual({ unread: true, mentions: 2 });
  });

  it("are none where it is not followed, or put away", () => {
    const others = start({ threads: [thread(T, unread)], read_states });
    expect(selectChannelMark(others, T)).toEqual({ unread: false, mentions: 0 });
    expect(selectGuildMark(others, ids.guild)).toEqual({ unread: false, mentions: 0 });
    const away = start({
      threads: [thread(T, { ...unread, thread_metadata: put(true) })],
      thread_members: [membership(T)],
      read_states,
    });
    expect(selectChannelMark(away, T)).toEqual({ unread: false, mentions: 0 });
  });
});

describe("what a page of messages tells of threads", () => {
  const archivedAt = (archive_timestamp: string) =>
    thread(T, { thread_metadata: { ...put(true), archive_timestamp } });
  const from = (begun: ReturnType<typeof thread>) => [message(T, { thread: begun })];

  it("is believed of those that are put away", () => {
    const { world } = start({ threads: [] });
    const away = archivedAt("2026-11-24T13:00:00.000Z");
    expect(threadIn(withThreadsOf(world, from(away)), T)).toEqual(away);
    expect(threadIn(withThreadsOf(world, from(thread(T))), T)).toBeUndefined();
  });

  it("changes nothing where an event came before it", () => {
    const { world } = start();
    expect(withThreadsOf(world, from(archivedAt("2026-11-24T11:00:00.000Z")))).toBe(world);
  });
});

describe("the message that a thread was begun from", () => {
  const first = message(T, { content: "Who has crates?" });
  const starters = { [T]: first };

  it("changes and goes with the message of the channel", () => {
    const edited = { ...first, content: "Crates?", edited_timestamp: "2026-11-24T13:00:00.000Z" };
    const after = applyToStarters(starters, { type: "MESSAGE_UPDATE", data: edited });
    expect(after[T]).toMatchObject({ content: "Crates?" });
    const gone = { ...first, author_id: ids.other, mentions: [] };
    expect(applyToStarters(after, { type: "MESSAGE_DELETE", data: gone })).toEqual({ [T]: null });
  });

  it("is not touched by other messages", () => {
    const other = message(NEXT, { channel_id: T });
    expect(applyToStarters(starters, { type: "MESSAGE_UPDATE", data: other })).toBe(starters);
  });
});

describe("a fresh Ready", () => {
  it("keeps an archived thread that is open, and no other", () => {
    const away = thread(T, { thread_metadata: put(true) });
    const state = told(start(), { type: "THREAD_UPDATE", data: away });
    const fresh = ready({ guilds: [guildState()] });
    expect(threadIn(applyReady(state, fresh).world, T)).toBeUndefined();
    const open = { ...state, views: { [T]: {} } } as unknown as AppState;
    expect(threadIn(applyReady(open, fresh).world, T)).toEqual(away);
  });
});

describe("the name that a thread is offered", () => {
  it("is the message's first words, cut between two of them", () => {
    expect(nameFrom("  Frost on\n Sunday? ")).toBe("Frost on Sunday?");
    expect(nameFrom("The forecast says minus two on Sunday night, so cover it")).toBe(
      "The forecast says minus two on Sunday",
    );
    expect(nameFrom("x".repeat(60))).toHaveLength(40);
  });
});
