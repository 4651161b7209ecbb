// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket } from "../../test/fakeSocket";
import { message, ready } from "../../test/make";
import { ownError } from "../http/problem";
import { Gateway, type GatewayListener } from "./connection";
import type { Connection } from "./status";

const sockets: FakeSocket[] = [];
const heard: string[] = [];
let statuses: Connection[] = [];
let refused: (string | null)[] = [];
let credentials: () => Promise<{ token: string; proof: string }>;
let gateway: Gateway;

const listener: GatewayListener = {
  onStatus: (connection) => statuses.push(connection),
  onReady: () => heard.push("ready"),
  onResumed: () => heard.push("resumed"),
  onDispatch: ({ event }) => heard.push(event.type),
  onUnknown: (stream, seq) => heard.push(`unknown ${stream} ${seq}`),
  onRevoked: () => heard.push("revoked"),
};

const last = (): FakeSocket => {
  const socket = sockets.at(-1);
  if (socket === undefined) {
    throw new Error("no socket was opened");
  }
  return socket;
};

const status = (): Connection["status"] | undefined => statuses.at(-1)?.status;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

async function comeOnline(): Promise<FakeSocket> {
  const socket = last();
  socket.hello();
  await pass(0);
  socket.ready(ready());
  return socket;
}

beforeEach(() => {
  vi.useFakeTimers();
  sockets.length = 0;
  heard.length = 0;
  statuses = [];
  refused = [];
  credentials = () => Promise.resolve({ token: "token", proof: "proof" });
  gateway = new Gateway(
    {
      url: "ws://localhost/gateway?encoding=cbor",
      openSocket: (url) => {
        const socket = new FakeSocket(url);
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      credentials: (_nonce, options) => {
        refused.push(options.refused);
        return credentials();
      },
      cursors: () => ({ "1": 7 }),
      now: () => Date.now(),
      random: () => 0.5,
    },
    listener,
  );
  gateway.start();
});

afterEach(() => {
  gateway.stop();
  vi.useRealTimers();
});

describe("a connection to the gateway", () => {
  it("identifies after Hello and is online after Ready", async () => {
    expect(status()).toBe("connecting");
    const socket = await comeOnline();
    expect(socket.dataOf(2)).toEqual([{ token: "token", proof: "proof" }]);
    expect(heard).toEqual(["ready"]);
    expect(status()).toBe("online");
  });

  it("says at once that the line was lost, and when it tries again", async () => {
    const socket = await comeOnline();
    socket.breaks();
    const now = statuses.at(-1);
    expect(now).toEqual({ status: "reconnecting", retryAt: Date.now() + 375 });
    await pass(375);
    expect(sockets).toHaveLength(2);
    expect(statuses.at(-1)).toEqual({ status: "reconnecting", retryAt: null });
  });

  it("resumes from where the listener is", async () => {
    (await comeOnline()).breaks();
    await pass(1_000);
    last().hello();
    await pass(0);
    expect(last().dataOf(6)).toEqual([
      { token: "token", proof: "proof", session_id: "session", cursors: { "1": 7 } },
    ]);
    last().dispatch("MESSAGE_CREATE", message("9"), "1", 8);
    last().resumed();
    expect(heard).toEqual(["ready", "MESSAGE_CREATE", "resumed"]);
    expect(status()).toBe("online");
  });

  it("identifies anew on the same connection where the session is not known any more", async () => {
    (await comeOnline()).breaks();
    await pass(1_000);
    last().hello();
    await pass(0);
    last().frame([9, null, null, null, null]);
    await pass(0);
    expect(last().dataOf(2)).toHaveLength(1);
    expect(sockets).toHaveLength(2);
  });

  it("shows another token where it is greeted once more, and stays", async () => {
    const socket = await comeOnline();
    credentials = () => Promise.resolve({ token: "another", proof: "proof" });
    socket.hello();
    await pass(0);
    expect(socket.dataOf(2).at(-1)).toEqual({ token: "another", proof: "proof" });
    expect(socket.dataOf(6)).toEqual([]);
    expect(heard).toEqual(["ready"]);
    expect(status()).toBe("online");
  });

  it.each([
    [4002, 2],
    [4005, 2],
    [4000, 6],
    [4008, 6],
    [4009, 6],
    [4011, 6],
    [4012, 6],
    [1001, 6],
    [1006, 6],
  ])("after close code %i it goes on with op %i", async (code, op) => {
    (await comeOnline()).breaks(code);
    await pass(1_000);
    last().hello();
    await pass(0);
    expect(last().dataOf(op)).toHaveLength(1);
  });

  it("asks for another token where the server refused one", async () => {
    (await comeOnline()).breaks(4004);
    await pass(1_000);
    last().hello();
    await pass(0);
    expect(refused).toEqual([null, "token"]);
    expect(last().dataOf(2)).toHaveLength(1);
  });

  it("ends where the login was revoked, and does not come back", async () => {
    (await comeOnline()).breaks(4010);
    await pass(120_000);
    expect(heard.at(-1)).toBe("revoked");
    expect(sockets).toHaveLength(1);
  });

  it("waits longer with each try that fails, and never more than half a minute", async () => {
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      last().breaks();
      const now = statuses.at(-1);
      const wait = now?.status === "reconnecting" ? (now.retryAt ?? 0) - Date.now() : NaN;
      waits.push(wait);
      await pass(wait);
    }
    expect(waits.slice(0, 3)).toEqual([375, 750, 1_500]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
  });

  it("tries at once when the network comes back, or the page is looked at", async () => {
    for (let i = 0; i < 6; i++) {
      last().breaks();
      await pass(30_000);
    }
    last().breaks();
    const before = sockets.length;
    window.dispatchEvent(new Event("online"));
    expect(sockets).toHaveLength(before + 1);
    last().breaks();
    window.dispatchEvent(new Event("focus"));
    expect(sockets).toHaveLength(before + 2);
  });

  it("beats, and notices when nobody answers", async () => {
    const socket = await comeOnline();
    await pass(20_000);
    expect(socket.dataOf(1)).toHaveLength(1);
    socket.ack();
    await pass(40_000);
    expect(socket.dataOf(1)).toHaveLength(2);
    await pass(5_000);
    expect(socket.closed).toBe(true);
    expect(sockets).toHaveLength(2);
  });

  it("after a sleep finds a dead line within two seconds, and resumes", async () => {
    const socket = await comeOnline();
    await pass(1_500);
    vi.setSystemTime(Date.now() + 600_000);
    await pass(500); // the first look at the clock after the sleep
    expect(socket.dataOf(1)).toHaveLength(1);
    await pass(1_500);
    expect(sockets).toHaveLength(2);
    last().hello();
    await pass(0);
    expect(last().dataOf(6)).toHaveLength(1);
  });

  it("after a sleep keeps a line that answers", async () => {
    const socket = await comeOnline();
    await pass(2_000);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(socket.dataOf(1)).toHaveLength(1);
    socket.ack();
    await pass(10_000);
    expect(sockets).toHaveLength(1);
    expect(status()).toBe("online");
  });

  it("gives up a handshake that takes too long", async () => {
    await pass(10_000);
    expect(sockets[0]?.closed).toBe(true);
    expect(status()).toBe("reconnecting");
  });

  it("tries again where no token could be had", async () => {
    credentials = () => Promise.reject(ownError("network"));
    last().hello();
    await pass(0);
    expect(status()).toBe("reconnecting");
    await pass(1_000);
    expect(sockets).toHaveLength(2);
  });

  it("begins anew after a frame that cannot be read", async () => {
    const errors = vi.fn();
    vi.stubGlobal("reportError", errors);
    const socket = await comeOnline();
    socket.onmessage?.({ data: new Uint8Array([0xff]).buffer });
    expect(errors).toHaveBeenCalledOnce();
    await pass(1_000);
    last().hello();
    await pass(0);
    expect(last().dataOf(2)).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it("passes on the place of an event that it does not know", async () => {
    const socket = await comeOnline();
    socket.dispatch("POLL_CREATE", {}, "1", 12);
    expect(heard.at(-1)).toBe("unknown 1 12");
  });

  it("does not run in circles where the server sends it away again and again", async () => {
    await comeOnline();
    for (let i = 0; i < 20; i++) {
      last().frame([7, null, null, null, null]);
      await pass(50);
    }
    expect(sockets.length).toBeLessThan(6);
  });

  it("says that the machine is offline where it is", async () => {
    const socket = await comeOnline();
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    window.dispatchEvent(new Event("offline"));
    expect(status()).toBe("offline");
    expect(socket.closed).toBe(true);
    online.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    expect(status()).toBe("reconnecting");
  });
});
