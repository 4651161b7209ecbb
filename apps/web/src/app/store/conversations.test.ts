import { beforeEach, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { KeptLogs } from "../../features/messages/kept";
import { ownError, RequestError } from "../../shared/http/problem";
import type { Http, Request } from "../../shared/http/request";
import type { Message } from "../../shared/protocol";
import { openDatabase } from "../../shared/storage/database";
import { ids, message } from "../../test/make";
import { Conversations } from "./conversations";
import { selectTimeline } from "./select";
import { type AppState, initialState } from "./state";
import type { Store } from "./store";

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
