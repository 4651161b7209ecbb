import { expect, it } from "vitest";
import { applyDispatch } from "../../app/store/apply";
import { initialState } from "../../app/store/state";
import { ownError, RequestError } from "../../shared/http/problem";
import type { ApprovalRequest, GatewayEvent } from "../../shared/protocol";
import { ids } from "../../test/make";
import { isOver } from "./model";

const request = (id: string): ApprovalRequest => ({
  id,
  device_name: "Pixel 11",
  network: "local",
  expires_at: "2026-11-24T12:05:00.000Z",
});

const told = (...events: GatewayEvent[]) =>
  events.reduce(
    (state, event) => applyDispatch(state, { stream: ids.me, seq: null, event }, 0),
    initialState,
  ).approvals;

it("a new device waits from its request to its end, however often either is told of", () => {
  const asks = (id: string): GatewayEvent => ({ type: "APPROVAL_REQUEST", data: request(id) });
  const ends = (id: string): GatewayEvent => ({ type: "APPROVAL_END", data: { id } });
  expect(told(asks("a"), asks("b"), asks("b")).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(told(asks("a"), asks("b"), ends("a"), ends("a")).map(({ id }) => id)).toEqual(["b"]);
  expect(told(ends("a"))).toEqual([]);
});

it("a request is over after a wrong number, and waits on where the line failed", () => {
  const refused = (code: string) => new RequestError({ ...ownError("network").problem, code });
  expect(isOver(refused("wrong_number"))).toBe(true);
  expect(isOver(refused("unknown_approval"))).toBe(true);
  expect(isOver(refused("cancelled"))).toBe(false);
  expect(isOver(ownError("network"))).toBe(false);
});
