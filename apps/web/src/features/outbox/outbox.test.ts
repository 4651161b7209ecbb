// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownError, RequestError } from "../../shared/http/problem";
import type { Message } from "../../shared/protocol";
import { type Database, openDatabase } from "../../shared/storage/database";
import { installLocks } from "../../test/locks";
import { ids, message } from "../../test/make";
import type { PendingMessage } from "./model";
import { Outbox } from "./outbox";
import { OutboxStore } from "./store";

type Way = "answers" | "loses the answer" | "fails" | "refuses" | "makes wait" | "is not there";

/** A server that keeps one message for a nonce, and does to each request what the test says. */
class Server {
  readonly messages: Message[] = [];
  readonly ways: Way[] = [];
  requests = 0;

  /** What every answer waits for. */
  held: Promise<void> = Promise.resolve();

  revise = (sent: Message, content: string): Promise<void> => {
    const way = this.ways.shift() ?? "answers";
    if (way === "fails") {
      return Promise.reject(problem(503, "unavailable"));
    }
    this.messages.splice(this.messages.indexOf(sent), 1, { ...sent, content });
    return Promise.resolve();
  };

  post = async (pending: PendingMessage): Promise<Message> => {
    this.requests++;
    const way = this.ways.shift() ?? "answers";
    if (way === "fails") {
      return Promise.reject(problem(503, "unavailable"));
    }
    if (way === "refuses") {
      return Promise.reject(problem(403, "missing_permission"));
    }
    if (way === "makes wait") {
      return Promise.reject(problem(429, "rate_limited", 1.5));
    }
    if (way === "is not there") {
      return Promise.reject(ownError("network"));
    }
    const known = this.messages.find(({ nonce }) => nonce === pending.nonce);
    const sent =
      known ?? message(String(100 + this.messages.length), { ...pending, nonce: pending.nonce });
    if (known === undefined) {
      this.messages.push(sent);
    }
    await this.held;
    return way === "loses the answer" ? Promise.reject(ownError("network")) : Promise.resolve(sent);
  };
}

function problem(status: number, code: string, retryAfter: number | null = null): RequestError {
  return new RequestError({ ...ownError("network").problem, status, code, retryAfter });
}

let database: Database;
let server: Server;
let connected: boolean;
let tabs: Tab[];
let counter = 0;

/** One tab of the browser: its outbox and what it shows. */
class Tab {
  shown: readonly PendingMessage[] = [];
  readonly sent: Message[] = [];
  readonly outbox: Outbox;

  constructor() {
    this.outbox = new Outbox({
      store: new OutboxStore(database),
      post: (pending) => server.post(pending),
      revise: (sent, content) => server.revise(sent, content),
      isConnected: () => connected,
      now: () => Date.now(),
      onChange: (_channel, queue) => {
        this.shown = queue;
      },
      onSent: (m) => this.sent.push(m),
      tellTabs: () => {
        tabs.filter((tab) => tab !== this).forEach((tab) => void tab.outbox.refresh());
      },
    });
    tabs.push(this);
  }

  write(content: string): string {
    const nonce = `nonce-${++counter}`;
    this.outbox.add({
      nonce,
      channelId: ids.channel,
      content,
      replyTo: null,
      mentionRepliedUser: false,
      files: [],
      createdAt: Date.now(),
    });
    return nonce;
  }

  states(): string[] {
    return this.shown.map(({ content, state }) => `${content}: ${state.kind}`);
  }
}

async function openTab(): Promise<Tab> {
  const tab = new Tab();
  await tab.outbox.start(ids.me);
  return tab;
}

const contents = () => server.messages.map(({ content }) => content);
const stored = () => new OutboxStore(database).all(ids.me);

beforeEach(async () => {
  installLocks();
  database = await openDatabase(`outbox-${++counter}`);
  server = new Server();
  connected = true;
  tabs = [];
});

afterEach(() => {
  tabs.forEach((tab) => {
    tab.outbox.stop();
  });
  database.close();
});

describe("the outbox", () => {
  it("shows a message before anything else happens, and forgets it when it was sent", async () => {
    const tab = await openTab();
    tab.write("hello");
    expect(tab.states()).toEqual(["hello: queued"]);
    await vi.waitFor(() => {
      expect(tab.shown).toEqual([]);
    });
    expect(contents()).toEqual(["hello"]);
    await vi.waitFor(async () => {
      expect(await stored()).toEqual([]);
    });
  });

  it("sends one after the other, in order", async () => {
    const tab = await openTab();
    ["one", "two", "three"].forEach((text) => tab.write(text));
    await vi.waitFor(() => {
      expect(tab.shown).toEqual([]);
    });
    expect(contents()).toEqual(["one", "two", "three"]);
  });

  it("keeps what is written without a line, over a reload, and sends it once in order", async () => {
    connected = false;
    const tab = await openTab();
    ["one", "two", "three"].forEach((text) => tab.write(text));
    await vi.waitFor(() => {
      expect(tab.states()[0]).toBe("one: waiting");
    });
    await vi.waitFor(async () => {
      expect(await stored()).toHaveLength(3);
    });
    tab.outbox.stop();

    const again = await openTab();
    expect(again.shown.map(({ content }) => content)).toEqual(["one", "two", "three"]);
    connected = true;
    again.outbox.wake();
    await vi.waitFor(() => {
      expect(again.shown).toEqual([]);
    });
    expect(contents()).toEqual(["one", "two", "three"]);
  });

  it("keeps a refused message with its reason, over a reload, and lets the next one go", async () => {
    const tab = await openTab();
    server.ways.push("refuses");
    tab.write("no");
    tab.write("yes");
    await vi.waitFor(() => {
      expect(tab.states()).toEqual(["no: failed"]);
    });
    expect(contents()).toEqual(["yes"]);
    tab.outbox.stop();

    const again = await openTab();
    const [failed] = again.shown;
    expect(failed?.state).toMatchObject({
      kind: "failed",
      problem: { code: "missing_permission" },
    });
    again.outbox.retry(failed?.nonce ?? "");
    await vi.waitFor(() => {
      expect(again.shown).toEqual([]);
    });
    expect(contents()).toEqual(["yes", "no"]);
  });

  it("throws a failed message away for good", async () => {
    const tab = await openTab();
    server.ways.push("refuses");
    const nonce = tab.write("no");
    await vi.waitFor(() => {
      expect(tab.states()).toEqual(["no: failed"]);
    });
    tab.outbox.discard(nonce);
    expect(tab.shown).toEqual([]);
    await vi.waitFor(async () => {
      expect(await stored()).toEqual([]);
    });
    tab.outbox.stop();
    expect((await openTab()).shown).toEqual([]);
  });

  it("sends again by itself where the server failed, and asks after the fourth time", async () => {
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "Date"],
      shouldAdvanceTime: true,
      advanceTimeDelta: 20,
    });
    const tab = await openTab();
    server.ways.push("fails", "loses the answer", "fails");
    tab.write("hello");
    await vi.waitFor(
      () => {
        expect(tab.shown).toEqual([]);
      },
      { timeout: 10_000 },
    );
    expect(server.requests).toBe(4);
    expect(contents()).toEqual(["hello"]);

    server.ways.push("fails", "fails", "fails", "fails");
    tab.write("again");
    await vi.waitFor(
      () => {
        expect(tab.states()).toEqual(["again: failed"]);
      },
      { timeout: 10_000 },
    );
    vi.useRealTimers();
  });

  it("sends the last text once where it changed before the server had the message", async () => {
    connected = false;
    const tab = await openTab();
    const nonce = tab.write("helo");
    expect(tab.outbox.revise(nonce, "hello")).toBe(true);
    expect(tab.states()[0]).toMatch("hello: ");
    await vi.waitFor(async () => {
      expect(await stored()).toMatchObject([{ content: "hello" }]);
    });
    tab.outbox.stop();

    const again = await openTab();
    connected = true;
    again.outbox.wake();
    await vi.waitFor(() => {
      expect(again.shown).toEqual([]);
    });
    expect(contents()).toEqual(["hello"]);
    expect(again.outbox.revise(nonce, "too late")).toBe(false);
  });

  it.each([
    { answer: "comes", ways: [] },
    { answer: "is lost", ways: ["loses the answer"] },
    { answer: "comes, but the edit fails once", ways: ["answers", "fails"] },
  ] as const)("edits what the server has already, where its answer $answer", async ({ ways }) => {
    const tab = await openTab();
    let answer = () => {};
    server.held = new Promise((resolve) => {
      answer = resolve;
    });
    server.ways.push(...ways);
    const nonce = tab.write("helo");
    await vi.waitFor(() => {
      expect(contents()).toEqual(["helo"]);
    });
    tab.outbox.revise(nonce, "hello");
    tab.outbox.arrived(nonce);
    expect(tab.shown).toHaveLength(1);
    answer();
    await vi.waitFor(
      () => {
        expect(tab.shown).toEqual([]);
      },
      { timeout: 4_000 },
    );
    expect(contents()).toEqual(["hello"]);
    expect(await stored()).toEqual([]);
  });

  it("tries a refused message again with its new text", async () => {
    const tab = await openTab();
    server.ways.push("refuses");
    const nonce = tab.write("no");
    await vi.waitFor(() => {
      expect(tab.states()).toEqual(["no: failed"]);
    });
    tab.outbox.revise(nonce, "yes");
    await vi.waitFor(() => {
      expect(contents()).toEqual(["yes"]);
    });
  });

  it("waits as long as a 429 says, with all that is behind it", async () => {
    const tab = await openTab();
    server.ways.push("makes wait");
    tab.write("one");
    await vi.waitFor(() => {
      expect(tab.states()[0]).toBe("one: waiting");
    });
    const state = tab.shown[0]?.state;
    expect(state).toMatchObject({ because: "rate_limited" });
    const wait = state?.kind === "waiting" ? (state.until ?? 0) - Date.now() : 0;
    expect(wait).toBeGreaterThan(1_000);
    tab.write("two");
    tab.outbox.wake();
    expect(server.requests).toBe(1);
    await vi.waitFor(
      () => {
        expect(tab.shown).toEqual([]);
      },
      { timeout: 4_000 },
    );
    expect(contents()).toEqual(["one", "two"]);
  });

  it("is settled by the event where the answer was lost", async () => {
    const tab = await openTab();
    server.ways.push("loses the answer");
    const nonce = tab.write("hello");
    await vi.waitFor(() => {
      expect(server.messages).toHaveLength(1);
    });
    tab.outbox.arrived(nonce);
    expect(tab.shown).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(server.requests).toBe(1);
  });

  it("shows in every tab what one of them sends, and sends it from one", async () => {
    connected = false;
    const [a, b] = [await openTab(), await openTab()];
    a.write("from a");
    b.write("from b");
    await vi.waitFor(() => {
      expect(new Set(a.shown.map(({ content }) => content))).toEqual(new Set(["from a", "from b"]));
      expect(b.shown).toHaveLength(2);
    });
    connected = true;
    a.outbox.wake();
    b.outbox.wake();
    await vi.waitFor(() => {
      expect(a.shown).toEqual([]);
      expect(b.shown).toEqual([]);
    });
    expect(server.messages).toHaveLength(2);
    expect(server.requests).toBe(2);
  });

  it("gives nobody what another person wrote", async () => {
    connected = false;
    const tab = await openTab();
    tab.write("mine");
    await vi.waitFor(async () => {
      expect(await stored()).toHaveLength(1);
    });
    tab.outbox.stop();
    const other = new Tab();
    await other.outbox.start(ids.other);
    expect(other.shown).toEqual([]);
  });

  it("makes one message of each, in order, whatever happens to the requests", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const way = fc.constantFrom<Way>("answers", "loses the answer", "is not there", "fails");
    const texts = ["a", "b", "c", "d", "e", "f"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(way, { maxLength: 12, size: "max" }),
        fc.nat({ max: texts.length }),
        async (ways, connectedUntil) => {
          server = new Server();
          server.ways.push(...ways);
          tabs = [];
          const tab = await openTab();
          texts.forEach((text, at) => {
            connected = at < connectedUntil;
            tab.write(text);
          });
          connected = true;
          await sendEverything(tab);
          expect(contents().toSorted()).toEqual(texts);
          if (ways.filter((on) => on !== "answers").length < 4) {
            expect(contents()).toEqual(texts); // nothing failed so often that the next one went first
          }
          expect(await stored()).toEqual([]);
          tab.outbox.stop();
        },
      ),
      { numRuns: 100 },
    );
    vi.useRealTimers();
  });
});

/** Lets time pass, and presses "Try again" wherever it is offered. */
async function sendEverything(tab: Tab): Promise<void> {
  for (let i = 0; i < 200 && (tab.shown.length > 0 || (await stored()).length > 0); i++) {
    tab.outbox.wake();
    tab.shown
      .filter(({ state }) => state.kind === "failed")
      .forEach(({ nonce }) => {
        tab.outbox.retry(nonce);
      });
    await vi.advanceTimersByTimeAsync(5_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(tab.shown).toEqual([]);
}
