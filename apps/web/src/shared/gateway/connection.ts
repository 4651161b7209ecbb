import type { Connection } from "./status";
import { RequestError } from "../http/problem";
import {
  type ClientFrame,
  type Cursors,
  decodeFrame,
  encodeFrame,
  type OwnStatus,
  type Ready,
  type Resumed,
  type ServerFrame,
} from "../protocol";
import { backoff } from "./backoff";
import { afterClose } from "./closing";
import { Pulse } from "./pulse";
import { watchWake } from "./wake";

export type DispatchFrame = Extract<ServerFrame, { op: "dispatch" }>;

/** What comes of a connection, in this order. */
export interface GatewayListener {
  onStatus(connection: Connection): void;
  onReady(ready: Ready): void;
  onResumed(resumed: Resumed): void;
  onDispatch(frame: DispatchFrame): void;
  /** A logged event that this build does not know: the cursor moves past it. */
  onUnknown(stream: string, seq: number): void;
  /** This login is over: nothing more will come. */
  onRevoked(): void;
}

export interface GatewayDependencies {
  readonly url: string;
  readonly openSocket: (url: string) => WebSocket;
  /** A token and a proof over this nonce; another token than the one that was refused. */
  readonly credentials: (
    nonce: string,
    options: { readonly refused: string | null },
  ) => Promise<{ readonly token: string; readonly proof: string }>;
  /** How far the listener has come. */
  readonly cursors: () => Cursors;
  readonly now: () => number;
  readonly random: () => number;
}

/** From opening a socket to Ready or Resumed, in milliseconds. */
const HANDSHAKE_WITHIN = 10_000;
/** A line that was heard from in this time is not in doubt. */
const FRESH = 1_000;
/** Between two connections without a wait, in milliseconds. */
const LEAST_BETWEEN = 2_000;

/**
 * Keeps one connection to the gateway for as long as it runs: identifies, resumes from the
 * listener's cursors, notices a dead line, and comes back by itself.
 */
export class Gateway {
  private socket: WebSocket | null = null;
  private pulse: Pulse | null = null;
  private sessionId: string | null = null;
  private nonce = "";
  /** What was shown last, and whether the server would not have it. */
  private token: string | null = null;
  private refusedToken: string | null = null;
  private failed = 0;
  private everOnline = false;
  private lastHeard = 0;
  private lastReconnect = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopWatching: (() => void) | null = null;

  constructor(
    private readonly dependencies: GatewayDependencies,
    private readonly listener: GatewayListener,
  ) {}

  start(): void {
    this.stopWatching = watchWake(
      {
        onWake: () => {
          this.wake();
        },
        onOffline: () => {
          this.lose();
        },
      },
      this.dependencies.now,
    );
    this.connect();
  }

  stop(): void {
    this.stopWatching?.();
    this.stopWatching = null;
    this.sessionId = null;
    this.drop();
  }

  /** Tries now what would be tried later; where the line stands, makes sure of it. */
  wake(): void {
    if (this.stopWatching === null) {
      return;
    }
    if (this.socket === null) {
      this.failed = 0;
      this.connect();
    } else if (this.pulse !== null && this.dependencies.now() - this.lastHeard > FRESH) {
      this.pulse.probe();
    }
  }

  sendPresence(status: OwnStatus): void {
    this.send({ op: "presence", status });
  }

  private connect(): void {
    clearTimeout(this.timer);
    this.announce(
      this.everOnline || this.failed > 0
        ? { status: "reconnecting", retryAt: null }
        : { status: "connecting" },
    );
    const socket = this.dependencies.openSocket(this.dependencies.url);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.timer = setTimeout(() => {
      this.lose();
    }, HANDSHAKE_WITHIN);
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.receive(data);
    };
    socket.onclose = ({ code }) => {
      this.closed(code);
    };
  }

  private receive(data: unknown): void {
    this.lastHeard = this.dependencies.now();
    this.pulse?.heard();
    try {
      if (!(data instanceof ArrayBuffer)) {
        throw new TypeError("a frame is binary");
      }
      this.handle(decodeFrame(new Uint8Array(data)));
    } catch (error) {
      // Not to be read on from: what follows would be misunderstood too.
      this.closed(4002);
      reportError(error);
    }
  }

  private handle(frame: ServerFrame): void {
    switch (frame.op) {
      case "dispatch":
        this.listener.onDispatch(frame);
        break;
      case "hello":
        this.greeted(frame);
        break;
      case "ready":
        this.established(frame.ready.session_id);
        this.listener.onReady(frame.ready);
        this.announce({ status: "online" });
        break;
      case "resumed":
        this.established(frame.resumed.session_id);
        this.listener.onResumed(frame.resumed);
        this.announce({ status: "online" });
        break;
      case "invalidSession":
        this.sessionId = null;
        void this.introduce(null);
        break;
      case "reconnect":
        this.reconnect();
        break;
      case "heartbeatAck":
        break;
      case "unknown":
        if (frame.stream !== null && frame.seq !== null) {
          this.listener.onUnknown(frame.stream, frame.seq);
        }
        break;
    }
  }

  /** The first Hello begins; a later one asks for another token, shortly before this one's end. */
  private greeted({ heartbeatInterval, nonce }: Extract<ServerFrame, { op: "hello" }>): void {
    this.nonce = nonce;
    if (this.pulse === null) {
      this.startPulse(heartbeatInterval);
      void this.introduce(this.sessionId);
    } else {
      void this.introduce(null);
    }
  }

  private startPulse(interval: number): void {
    this.pulse?.stop();
    this.pulse = new Pulse(
      interval,
      this.dependencies.random,
      () => {
        this.send({ op: "heartbeat" });
      },
      () => {
        this.reconnect();
      },
    );
    this.pulse.start();
  }

  /** @param sessionId to go on with; null for who has none, or is in it already */
  private async introduce(sessionId: string | null): Promise<void> {
    const { socket, nonce, refusedToken } = this;
    try {
      const credentials = await this.dependencies.credentials(nonce, {
        refused: refusedToken,
      });
      if (socket !== this.socket) {
        return;
      }
      this.token = credentials.token;
      this.refusedToken = null;
      this.send(
        sessionId === null
          ? { op: "identify", ...credentials }
          : { op: "resume", ...credentials, sessionId, cursors: this.dependencies.cursors() },
      );
    } catch (error) {
      if (!(error instanceof RequestError)) {
        reportError(error);
      }
      if (socket === this.socket) {
        this.lose();
      }
    }
  }

  private established(sessionId: string): void {
    clearTimeout(this.timer);
    this.sessionId = sessionId;
    this.failed = 0;
    this.everOnline = true;
  }

  private closed(code: number): void {
    const { then, renewToken } = afterClose(code);
    this.refusedToken = renewToken ? this.token : this.refusedToken;
    if (then !== "resume") {
      this.sessionId = null;
    }
    if (then === "sign_in") {
      this.stop();
      this.listener.onRevoked();
    } else {
      this.lose();
    }
  }

  /** Over a fresh connection, at once; but not again and again. */
  private reconnect(): void {
    const now = this.dependencies.now();
    const tooSoon = now - this.lastReconnect < LEAST_BETWEEN;
    this.lastReconnect = now;
    if (tooSoon) {
      this.lose();
    } else {
      this.drop();
      this.connect();
    }
  }

  private lose(): void {
    this.drop();
    if (this.stopWatching === null) {
      return;
    }
    const delay = backoff(this.failed++, this.dependencies.random());
    this.announce({ status: "reconnecting", retryAt: this.dependencies.now() + delay });
    this.timer = setTimeout(() => {
      this.connect();
    }, delay);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.pulse?.stop();
    this.pulse = null;
    const { socket } = this;
    this.socket = null;
    if (socket !== null) {
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
  }

  private send(frame: ClientFrame): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(encodeFrame(frame));
    }
  }

  private announce(connection: Connection): void {
    const offline = connection.status !== "online" && !navigator.onLine;
    this.listener.onStatus(offline ? { status: "offline" } : connection);
  }
}
