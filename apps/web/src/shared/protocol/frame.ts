import { CborReader, type CborValue, encodeCbor, MalformedCbor } from "./cbor";
import type { Cursors, EventData, GatewayEvent, Ready, Resumed } from "./events";
import type { Id, OwnStatus } from "./shapes";

const Op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
  ready: 12,
  resumed: 13,
} as const;

/** What the gateway sends. */
export type ServerFrame =
  | {
      readonly op: "dispatch";
      readonly stream: Id;
      readonly seq: number | null;
      readonly event: GatewayEvent;
    }
  | { readonly op: "hello"; readonly heartbeatInterval: number; readonly nonce: string }
  | { readonly op: "ready"; readonly ready: Ready }
  | { readonly op: "resumed"; readonly resumed: Resumed }
  | { readonly op: "heartbeatAck" | "reconnect" | "invalidSession" }
  /** An op or event of a newer server: to be ignored. A logged one still moves the cursor. */
  | { readonly op: "unknown"; readonly stream: Id | null; readonly seq: number | null };

/** What the client sends. */
export type ClientFrame =
  | { readonly op: "heartbeat" }
  | { readonly op: "identify"; readonly token: string; readonly proof: string }
  | { readonly op: "presence"; readonly status: OwnStatus }
  | {
      readonly op: "resume";
      readonly token: string;
      readonly proof: string;
      readonly sessionId: string;
      readonly cursors: Cursors;
    };

const EVENT_TYPES: Readonly<Record<keyof EventData, true>> = {
  GUILD_CREATE: true,
  GUILD_UPDATE: true,
  GUILD_DELETE: true,
  GUILD_OVERWRITES_UPDATE: true,
  GUILD_MEMBER_ADD: true,
  GUILD_MEMBER_UPDATE: true,
  GUILD_MEMBER_REMOVE: true,
  GUILD_ROLE_CREATE: true,
  GUILD_ROLE_UPDATE: true,
  GUILD_ROLE_DELETE: true,
  CHANNEL_CREATE: true,
  CHANNEL_UPDATE: true,
  CHANNEL_DELETE: true,
  THREAD_CREATE: true,
  THREAD_UPDATE: true,
  THREAD_DELETE: true,
  THREAD_MEMBERS_UPDATE: true,
  MESSAGE_CREATE: true,
  MESSAGE_UPDATE: true,
  MESSAGE_DELETE: true,
  MESSAGE_ACK: true,
  TYPING_START: true,
  PRESENCE_UPDATE: true,
  SECURITY_EVENT_CREATE: true,
  APPROVAL_REQUEST: true,
  APPROVAL_END: true,
};

/** `[op, seq, type, data, stream]`. Our own server is trusted with the shapes inside `data`. */
export function decodeFrame(bytes: Uint8Array): ServerFrame {
  const reader = new CborReader(bytes);
  if (reader.arrayLength() !== 5) {
    throw new MalformedCbor("a frame is an array of five");
  }
  const [op, seq, type, data] = [1, 2, 3, 4].map(() => reader.value(false));
  const stream = reader.value(true);
  reader.end();
  switch (op) {
    case Op.dispatch:
      return dispatch(typeof seq === "number" ? seq : null, type, data, streamId(stream));
    case Op.hello: {
      const hello = data as { heartbeat_interval: number; nonce: string };
      return { op: "hello", heartbeatInterval: hello.heartbeat_interval, nonce: hello.nonce };
    }
    case Op.ready:
      return { op: "ready", ready: data as unknown as Ready };
    case Op.resumed:
      return { op: "resumed", resumed: data as unknown as Resumed };
    case Op.heartbeatAck:
      return { op: "heartbeatAck" };
    case Op.reconnect:
      return { op: "reconnect" };
    case Op.invalidSession:
      return { op: "invalidSession" };
    default:
      return { op: "unknown", stream: null, seq: null };
  }
}

function dispatch(
  seq: number | null,
  type: CborValue | undefined,
  data: CborValue | undefined,
  stream: Id | null,
): ServerFrame {
  if (stream === null || typeof type !== "string" || !(type in EVENT_TYPES)) {
    return { op: "unknown", stream, seq };
  }
  return { op: "dispatch", stream, seq, event: { type, data } as unknown as GatewayEvent };
}

function streamId(stream: CborValue | undefined): Id | null {
  return typeof stream === "string" ? stream : null;
}

export function encodeFrame(frame: ClientFrame): Uint8Array<ArrayBuffer> {
  switch (frame.op) {
    case "heartbeat":
      return encode(Op.heartbeat, null);
    case "identify":
      return encode(Op.identify, { token: frame.token, proof: frame.proof });
    case "presence":
      return encode(Op.presence, { status: frame.status });
    case "resume":
      return encode(Op.resume, {
        token: frame.token,
        proof: frame.proof,
        session_id: frame.sessionId,
        cursors: frame.cursors,
      });
  }
}

function encode(op: number, data: CborValue): Uint8Array<ArrayBuffer> {
  return encodeCbor([op, null, null, data, null]);
}
