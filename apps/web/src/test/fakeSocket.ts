import { type CborValue, decodeCbor, encodeCbor } from "../shared/protocol/cbor";
import type { Ready } from "../shared/protocol";

/** The far end of a WebSocket, in the hands of a test. */
export class FakeSocket {
  readonly sent: CborValue[][] = [];
  readyState = 0;
  binaryType = "blob";
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  closed = false;

  constructor(readonly url: string) {}

  send(bytes: Uint8Array): void {
    this.sent.push(decodeCbor(bytes) as CborValue[]);
  }

  close(): void {
    this.closed = true;
    this.readyState = 3;
  }

  /** What the client sent with this op, its data. */
  dataOf(op: number): CborValue[] {
    return this.sent.filter((frame) => frame[0] === op).map((frame) => frame[3] ?? null);
  }

  hello(heartbeat_interval = 40_000): void {
    this.readyState = 1;
    this.frame([10, null, null, { heartbeat_interval, nonce: "nonce" }, null]);
  }

  ready(ready: Ready): void {
    this.frame([12, null, null, ready as unknown as CborValue, null]);
  }

  resumed(session_id = "session"): void {
    this.frame([13, null, null, { session_id, presences: [], read_states: [] }, null]);
  }

  dispatch(type: string, data: unknown, stream: string, seq: number | null): void {
    this.frame([0, seq, type, data as CborValue, stream]);
  }

  ack(): void {
    this.frame([11, null, null, null, null]);
  }

  frame(frame: CborValue): void {
    this.onmessage?.({ data: encodeCbor(frame).buffer });
  }

  breaks(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}
