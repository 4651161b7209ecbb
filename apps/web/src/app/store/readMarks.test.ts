import { beforeEach, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Http, Request } from "../../shared/http/request";
import type { Id } from "../../shared/protocol";
import { channel, guildState, ids, ready } from "../../test/make";
import { applyReady } from "./apply";
import { ReadMarks } from "./readMarks";
import { type AppState, initialState } from "./state";
import type { Store } from "./store";

let store: Store;
let told: Id[];
let marks: ReadMarks;

const nth = (at: number): Id => String(1_300_000_000_000_001_000n + BigInt(at));
const NEWEST = nth(9);

const http: Http = {
  request: <T>({ path }: Request) => {
    const last_read_id = path.split("/").at(-2) ?? "";
    told.push(last_read_id);
    const read = { channel_id: ids.channel, last_read_id, mention_count: 0, cursor: 0 };
    return Promise.resolve(read as T);
  },
  requestAsStranger: () => Promise.reject(new Error("nobody asks as a stranger")),
};

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  store = createStore<AppState>(() => initialState);
  const world = guildState({ channels: [channel({ last_message_id: NEWEST })] });
  store.setState((state) => applyReady(state, ready({ guilds: [world] })));
  told = [];
  marks = new ReadMarks(store, http);
});

it("tells of reading along once a second, of the last place only", async () => {
  marks.read(ids.channel, nth(1));
  await passes(0);
  marks.read(ids.channel, nth(2));
  marks.read(ids.channel, nth(3));
  await passes(999);
  expect(told).toEqual([nth(1)]);
  await passes(1);
  expect(told).toEqual([nth(1), nth(3)]);
});

it("tells at once that all is read, and what waits when the page is hidden", async () => {
  marks.read(ids.channel, nth(1));
  await passes(0);
  marks.read(ids.channel, nth(2));
  marks.onHidden();
  await passes(0);
  expect(told).toEqual([nth(1), nth(2)]);
  marks.readAll(ids.channel);
  await passes(0);
  expect(told).toEqual([nth(1), nth(2), NEWEST]);
});

it("does not wait after a mark that is still on its way, where the next one is urgent", async () => {
  marks.read(ids.channel, nth(1));
  marks.readAll(ids.channel);
  await passes(0);
  expect(told).toEqual([nth(1), NEWEST]);
});
