import { describe, expect, it } from "vitest";
import { fixture, fixtureNames } from "../../test/fixtures";
import { type ClientFrame, decodeFrame, encodeFrame } from "./frame";

const CLIENT_FRAMES: Readonly<Record<string, ClientFrame>> = {
  heartbeat: { op: "heartbeat" },
  identify: { op: "identify", token: "token", proof: "header.payload.signature" },
  presence: { op: "presence", status: "invisible" },
  resume: {
    op: "resume",
    token: "token",
    proof: "header.payload.signature",
    sessionId: "5f1cc0a9",
    cursors: { "1300000000000000001": 113, "1300000000000000040": 9_007_199_254 },
  },
};

const FROM_SERVER = fixtureNames().filter((name) => !(name in CLIENT_FRAMES));

describe("the frames that the server's fixtures hold", () => {
  it("are there", () => {
    expect(FROM_SERVER.length).toBeGreaterThan(20);
  });

  it.each(FROM_SERVER)("%s is read from CBOR as it stands in JSON", (name) => {
    const { cbor, json } = fixture(name);
    const [, seq, type, data, stream] = json;
    const frame = decodeFrame(cbor);
    switch (frame.op) {
      case "dispatch":
        expect(frame).toEqual({ op: "dispatch", seq, stream, event: { type, data } });
        break;
      case "ready":
        expect(frame.ready).toEqual(data);
        break;
      case "resumed":
        expect(frame.resumed).toEqual(data);
        break;
      case "hello":
        expect({ nonce: frame.nonce, heartbeat_interval: frame.heartbeatInterval }).toEqual(data);
        break;
      default:
        expect(data).toBeNull();
    }
  });

  it.each(Object.entries(CLIENT_FRAMES))("%s is written to the same bytes", (name, frame) => {
    expect(encodeFrame(frame)).toEqual(fixture(name).cbor);
  });

  it("tells apart what it does not know", () => {
    expect(decodeFrame(fixture("unknown").cbor).op).toBe("unknown");
  });
});
