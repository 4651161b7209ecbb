import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../shared/protocol";
import { ids, message } from "../../test/make";
import {
  apply,
  beginRead,
  bounded,
  closeRead,
  covers,
  emptyLog,
  endRead,
  findMessage,
  isLive,
  markStale,
  type MessageEvent,
  type MessageLog,
  pageOf,
  type PageRequest,
  segmentAt,
  staleLog,
} from "./model";

const numbered = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, i) => message(String(from + i)));

const created = (data: Message): MessageEvent => ({ type: "MESSAGE_CREATE", data });
const deleted = (id: string): MessageEvent => ({
  type: "MESSAGE_DELETE",
  data: {
    guild_id: ids.guild,
    channel_id: ids.channel,
    id,
    author_id: ids.other,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
  },
});

/** The log after a page that was read while nothing happened. */
function read(log: MessageLog, request: PageRequest, messages: Message[], limit = 50): MessageLog {
  return endRead(beginRead(log), pageOf(request, messages.toReversed(), limit));
}

const idsOf = (log: MessageLog) => log.segments.map(({ messages }) => messages.map(({ id }) => id));

describe("a message log", () => {
  it("takes in what arrives at its living end, once", () => {
    const log = read(emptyLog, { kind: "newest" }, numbered(1, 3));
    const twice = [4, 5, 4].reduce((l, id) => apply(l, created(message(String(id)))), log);
    expect(idsOf(twice)).toEqual([["1", "2", "3", "4", "5"]]);
    expect(isLive(twice)).toBe(true);
  });

  it("puts what was committed late at its place", () => {
    const log = read(emptyLog, { kind: "newest" }, numbered(1, 3));
    const after = ["9", "7"].reduce((l, id) => apply(l, created(message(id))), log);
    expect(idsOf(after)).toEqual([["1", "2", "3", "7", "9"]]);
  });

  it("never shows a jump and the newest messages as neighbours", () => {
    const newest = read(emptyLog, { kind: "newest" }, numbered(100, 150), 51);
    const jumped = read(newest, { kind: "around", id: "20" }, numbered(10, 30), 21);
    expect(jumped.segments).toHaveLength(2);
    expect(segmentAt(jumped, "20")?.messages.at(-1)?.id).toBe("30");
    expect(segmentAt(jumped, null)?.messages[0]?.id).toBe("100");
  });

  it("joins two stretches once what lies between is read", () => {
    const newest = read(emptyLog, { kind: "newest" }, numbered(100, 150), 51);
    const jumped = read(newest, { kind: "around", id: "20" }, numbered(10, 30), 21);
    const part = read(jumped, { kind: "after", id: "30" }, numbered(31, 80), 50);
    expect(part.segments).toHaveLength(2);
    const whole = read(part, { kind: "after", id: "80" }, numbered(81, 130), 50);
    expect(idsOf(whole)).toEqual([numbered(10, 150).map(({ id }) => id)]);
    expect(isLive(whole)).toBe(true);
  });

  it("reaches the beginning when fewer come than were asked for", () => {
    const log = read(emptyLog, { kind: "newest" }, numbered(51, 100));
    expect(log.segments[0]?.from).toBe("51");
    const all = read(log, { kind: "before", id: "51" }, numbered(2, 50));
    expect(all.segments[0]?.from).toBeNull();
    expect(idsOf(all)[0]).toHaveLength(99);
  });

  it("keeps an empty channel alive", () => {
    const empty = read(emptyLog, { kind: "newest" }, []);
    expect(idsOf(apply(empty, created(message("7"))))).toEqual([["7"]]);
  });

  it("misses nothing that arrives while the page is being read", () => {
    const begun = apply(beginRead(emptyLog), created(message("4")));
    const log = endRead(begun, pageOf({ kind: "newest" }, numbered(1, 3).toReversed(), 50));
    expect(idsOf(log)).toEqual([["1", "2", "3", "4"]]);
  });

  it("does not bring back what was deleted while the page was being read", () => {
    const begun = apply(beginRead(emptyLog), deleted("2"));
    const log = endRead(begun, pageOf({ kind: "newest" }, numbered(1, 3).toReversed(), 50));
    expect(idsOf(log)).toEqual([["1", "3"]]);
    expect(log.journal).toEqual([]);
  });

  it("keeps the later edit, however they arrive", () => {
    const edit = (second: string): MessageEvent => ({
      type: "MESSAGE_UPDATE",
      data: message("2", { content: second, edited_timestamp: `2026-11-24T12:00:0${second}.000Z` }),
    });
    const log = read(emptyLog, { kind: "newest" }, numbered(1, 3));
    const after = [edit("5"), edit("4")].reduce(apply, log);
    expect(findMessage(after, "2")?.content).toBe("5");
  });

  it("keeps quotes in step with what they quote", () => {
    const reply = message("3", { referenced_message: message("1") });
    const log = read(emptyLog, { kind: "newest" }, [message("1"), message("2"), reply]);
    const edited = apply(log, {
      type: "MESSAGE_UPDATE",
      data: message("1", { content: "new", edited_timestamp: "2026-11-24T12:00:01.000Z" }),
    });
    expect(findMessage(edited, "3")?.referenced_message?.content).toBe("new");
    expect(findMessage(apply(edited, deleted("1")), "3")?.referenced_message).toBeNull();
  });

  it("adds nothing to what may have holes, and starts anew with the first page", () => {
    const stale = markStale(read(emptyLog, { kind: "newest" }, numbered(1, 3)));
    const after = apply(stale, created(message("9")));
    expect(idsOf(after)).toEqual([["1", "2", "3"]]);
    expect(isLive(after)).toBe(false);
    const fresh = read(after, { kind: "newest" }, numbered(40, 89));
    expect(idsOf(fresh)).toEqual([numbered(40, 89).map(({ id }) => id)]);
  });

  it("shows what was kept, as stale", () => {
    const log = staleLog(numbered(1, 3));
    expect(log.stale).toBe(true);
    expect(segmentAt(log, null)?.messages).toHaveLength(3);
  });

  it("is cut far from the reader's eye, and then says that there is more", () => {
    const log = read(emptyLog, { kind: "newest" }, numbered(1, 1_000), 1_001);
    const up = bounded(log, "100", { most: 600, keep: 400 });
    expect(up.segments[0]?.messages).toHaveLength(400);
    expect(up.segments[0]?.from).toBeNull();
    expect(up.segments[0]?.to).toBe("400");
    expect(isLive(up)).toBe(false);
    const down = bounded(log, null, { most: 600, keep: 400 });
    expect(down.segments[0]?.from).toBe("601");
    expect(isLive(down)).toBe(true);
  });
});

/** A server with its list of messages and the events that are still on their way. */
interface World {
  messages: Message[];
  log: MessageLog;
  events: MessageEvent[];
  reads: { request: PageRequest; limit: number; answer: Message[] | null }[];
  nextId: number;
  clock: number;
}

type Step =
  | { do: "send"; skip: number; replyTo: number | null }
  | { do: "edit" | "delete"; at: number }
  | { do: "deliver"; count: number }
  | { do: "begin"; kind: PageRequest["kind"]; at: number; limit: number }
  | { do: "serve" | "finish" | "fail"; at: number }
  | { do: "bound"; at: number | null }
  | { do: "lose" };

const index = fc.nat({ max: 1_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("send" as const),
      skip: fc.integer({ min: 1, max: 3 }),
      replyTo: fc.option(index),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("edit" as const, "delete" as const), at: index }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("deliver" as const), count: fc.nat({ max: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("begin" as const),
      kind: fc.constantFrom(
        "newest" as const,
        "before" as const,
        "after" as const,
        "around" as const,
      ),
      at: index,
      limit: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("serve" as const, "finish" as const), at: index }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("fail" as const), at: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("bound" as const), at: fc.option(index) }) },
  { weight: 1, arbitrary: fc.constant({ do: "lose" as const }) },
);

const pick = <T>(of: readonly T[], at: number): T | undefined => of[at % Math.max(1, of.length)];

function newest(
  messages: readonly Message[],
  { kind, ...of }: PageRequest,
  limit: number,
): Message[] {
  const pivot = "id" in of ? Number(of.id) : 0;
  const older = messages.filter(({ id }) => Number(id) < pivot);
  const newer = messages.filter(({ id }) => Number(id) > pivot);
  const here = messages.filter(({ id }) => Number(id) === pivot);
  const half = Math.floor(limit / 2);
  const found = {
    newest: () => messages.slice(-limit),
    before: () => older.slice(-limit),
    after: () => newer.slice(0, limit),
    around: () => [...[...older, ...here].slice(half - limit), ...newer.slice(0, half)],
  }[kind]();
  return found.toReversed();
}

const withQuotes = (world: World): Message[] =>
  world.messages.map((m) => ({
    ...m,
    referenced_message:
      m.message_reference === null
        ? null
        : quoted(world.messages.find(({ id }) => id === m.message_reference?.message_id)),
  }));

const quoted = (m: Message | undefined): Message | null =>
  m === undefined ? null : { ...m, referenced_message: null };

function act(world: World, on: Step): void {
  switch (on.do) {
    case "send": {
      world.nextId += on.skip;
      const to = on.replyTo === null ? undefined : pick(world.messages, on.replyTo);
      const sent = message(String(world.nextId), {
        message_reference: to ? { channel_id: to.channel_id, message_id: to.id } : null,
        referenced_message: quoted(to),
      });
      world.messages.push(sent);
      world.events.push(created(sent));
      break;
    }
    case "edit": {
      const old = pick(world.messages, on.at);
      if (old !== undefined) {
        const edited_timestamp = new Date(++world.clock).toISOString();
        const edited = { ...old, content: `edit ${world.clock}`, edited_timestamp };
        world.messages = world.messages.map((m) => (m === old ? edited : m));
        const data = withQuotes(world).find(({ id }) => id === old.id) ?? edited;
        world.events.push({ type: "MESSAGE_UPDATE", data });
      }
      break;
    }
    case "delete": {
      const gone = pick(world.messages, on.at);
      if (gone !== undefined) {
        world.messages = world.messages.filter((m) => m !== gone);
        world.events.push(deleted(gone.id));
      }
      break;
    }
    case "deliver":
      world.log = world.events.splice(0, on.count).reduce(apply, world.log);
      break;
    case "begin": {
      const { segments, stale } = world.log;
      const segment = pick(segments, on.at);
      const known = pick(segment?.messages ?? [], on.at)?.id;
      const pivot =
        on.kind === "before" ? segment?.from : on.kind === "after" ? segment?.to : known;
      const request: PageRequest =
        on.kind === "newest" || pivot == null || (stale && on.kind !== "around")
          ? { kind: "newest" }
          : { kind: on.kind, id: pivot };
      world.log = beginRead(world.log);
      world.reads.push({ request, limit: on.limit, answer: null });
      break;
    }
    case "serve": {
      const waiting = pick(
        world.reads.filter(({ answer }) => answer === null),
        on.at,
      );
      if (waiting !== undefined) {
        waiting.answer = newest(withQuotes(world), waiting.request, waiting.limit);
      }
      break;
    }
    case "finish": {
      const done = pick(
        world.reads.filter(({ answer }) => answer !== null),
        on.at,
      );
      if (done?.answer != null) {
        world.reads = world.reads.filter((read) => read !== done);
        world.log = endRead(world.log, pageOf(done.request, done.answer, done.limit));
      }
      break;
    }
    case "fail": {
      const failed = pick(world.reads, on.at);
      if (failed !== undefined) {
        world.reads = world.reads.filter((read) => read !== failed);
        world.log = closeRead(world.log);
      }
      break;
    }
    case "bound": {
      const eye =
        on.at === null ? null : (pick(world.log.segments[0]?.messages ?? [], on.at)?.id ?? null);
      world.log = bounded(world.log, eye, { most: 8, keep: 5 });
      break;
    }
    case "lose":
      // a fresh Ready: what was on its way is lost, and running reads are given up
      world.events = [];
      world.reads.forEach(() => {
        world.log = closeRead(world.log);
      });
      world.reads = [];
      world.log = markStale(world.log);
      break;
  }
}

function settle(world: World): void {
  world.reads.forEach((read) => {
    read.answer ??= newest(withQuotes(world), read.request, read.limit);
  });
  for (const { answer, request, limit } of world.reads) {
    world.log = endRead(world.log, pageOf(request, answer ?? [], limit));
  }
  world.log = world.events.reduce(apply, world.log);
}

describe("whatever is sent, edited, deleted, read, lost and cut, in whatever order", () => {
  it("what the log says that it knows is what the server has, in order, once", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
        const world: World = {
          messages: [],
          log: emptyLog,
          events: [],
          reads: [],
          nextId: 10,
          clock: 0,
        };
        steps.forEach((on) => {
          act(world, on);
        });
        settle(world);
        const { log } = world;
        if (!log.stale) {
          const server = withQuotes(world);
          for (const segment of log.segments) {
            expect(segment.messages).toEqual(server.filter(({ id }) => covers(segment, id)));
          }
          const bounds = log.segments.flatMap(({ from, to }) => [from, to]);
          expect(bounds.slice(1, -1).every((bound) => bound !== null)).toBe(true);
          expect(
            bounds
              .slice(1)
              .every(
                (to, i) => bounds[i] == null || to === null || Number(bounds[i]) <= Number(to),
              ),
          ).toBe(true);
          expect(log.journal).toEqual([]);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
