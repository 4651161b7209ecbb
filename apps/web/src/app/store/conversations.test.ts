import { beforeEach, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { KeptLogs } from "../../features/messages/kept";
import { ownError, RequestError } from "../../shared/http/problem";
import type { Http, Request } from "../../shared/http/request";
import type { Id, Message } from "../../shared/protocol";
import { openDatabase } from "../../shared/storage/database";
import { channel, guildState, ids, message, ready } from "../../test/make";
import { applyDispatch, applyReady } from "./apply";
import { boundLogs } from "./bounds";
import { Conversations } from "./conversations";
import { selectTimeline } from "./select";
import { type AppState, initialState } from "./state";
import type { Store } from "./store";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const TARGET = "1300000000000005000";
const around = [message("1300000000000004999"), message(TARGET), message("1300000000000005001")];

let store: Store;
let asked: Request[];
let answers: ((page: readonly Message[]) => void)[];
let conversations: Conversations;

/** Answers when the test says so; a read that is given up ends as one of the network's does. */
const http: Http = {
  request: <T>(request: Request) =>
    new Promise<T>((resolve, reject) => {
      asked.push(request);
      answers.push((page) => {
        resolve(page as T);
      });
      request.signal?.addEventListener("abort", () => {
        reject(ownError("aborted"));
      });
    }),
  requestAsStranger: () => Promise.reject(new RequestError(ownError("network").problem)),
};

const timeline = () => selectTimeline(store.getState(), ids.channel);
const online = (status: "online" | "connecting"): void => {
  store.setState({ connection: { ...initialState.connection, status } as AppState["connection"] });
};

/** A world in which the one channel is read up to a message, and goes on to another. */
const reads = (last_read_id: Id, last_message_id: Id): void => {
  const world = guildState({
    channels: [channel({ last_message_id })],
    read_states: [{ channel_id: ids.channel, last_read_id, mention_count: 0, cursor: 0 }],
  });
  store.setState((state) => applyReady(state, ready({ guilds: [world] })));
  online("online");
};
const nth = (at: number): Id => String(1_300_000_000_000_001_000n + BigInt(at));
/** Newest first, as the server answers. */
const page = (from: number, to: number): Message[] =>
  Array.from({ length: to - from }, (_, at) => message(nth(to - 1 - at)));

beforeEach(async () => {
  store = createStore<AppState>(() => initialState);
  asked = [];
  answers = [];
  const database = await openDatabase(`conversations-${crypto.randomUUID()}`);
  conversations = new Conversations(store, http, new KeptLogs(database));
});

it("goes on with a jump whose reading the coming line gave up", async () => {
  online("connecting");
  void conversations.jumpToMessage(ids.channel, TARGET);
  await vi.waitFor(() => {
    expect(asked).toHaveLength(1);
  });

  online("online");
  conversations.onFreshWorld();
  await vi.waitFor(() => {
    expect(asked).toHaveLength(2);
  });
  expect(asked.map(({ path }) => path)).toEqual([
    expect.stringContaining(`around=${TARGET}`),
    expect.stringContaining(`around=${TARGET}`),
  ]);
  answers[1]?.(around);

  await vi.waitFor(() => {
    expect(timeline().target).toBe(TARGET);
  });
  expect(timeline().messages.map(({ id }) => id)).toContain(TARGET);
});

it("does not look again for a message that is not there", async () => {
  online("online");
  void conversations.jumpToMessage(ids.channel, TARGET);
  await vi.waitFor(() => {
    expect(asked).toHaveLength(1);
  });
  answers[0]?.(around.filter(({ id }) => id !== TARGET));
  await vi.waitFor(() => {
    expect(timeline().messages).toHaveLength(2);
  });

  conversations.onOnline();
  await vi.waitFor(() => {
    expect(timeline().loading).toBeNull();
  });
  expect(asked).toHaveLength(1);
  expect(timeline().target).toBeNull();
});

it("opens at the unread line where the newest page does not reach back to it", async () => {
  reads(nth(10), nth(499));
  conversations.open(ids.channel);
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  answers[0]?.(page(400, 500));
  await vi.waitFor(() => {
    expect(asked[1]?.path).toContain(`around=${nth(10)}`);
  });
  expect(timeline()).toMatchObject({ loading: "initial", messages: [] });

  answers[1]?.(page(0, 61));
  await vi.waitFor(() => {
    expect(timeline()).toMatchObject({ loading: null, firstUnread: nth(11), hasNewer: true });
  });
});

it("opens at the unread line where more arrived than is kept in memory", async () => {
  reads(nth(99), nth(99));
  conversations.open(ids.channel);
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  answers[0]?.(page(0, 100));
  await vi.waitFor(() => {
    expect(timeline().loading).toBeNull();
  });
  conversations.close(ids.channel);
  page(100, 500)
    .reverse()
    .forEach((data, at) => {
      const event = { type: "MESSAGE_CREATE", data } as const;
      const dispatch = { stream: ids.guild, seq: 11 + at, event };
      store.setState((state) => boundLogs(applyDispatch(state, dispatch, NOW)));
    });

  conversations.open(ids.channel);
  expect(timeline()).toMatchObject({ loading: "initial", messages: [] });
  await vi.waitFor(() => {
    expect(asked[1]?.path).toContain(`around=${nth(99)}`);
  });
  answers[1]?.(page(50, 150));
  await vi.waitFor(() => {
    expect(timeline()).toMatchObject({ loading: null, firstUnread: nth(100), hasNewer: true });
  });
});
