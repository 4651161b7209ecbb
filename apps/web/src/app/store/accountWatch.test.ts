import { expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Http } from "../../shared/http/request";
import type { ApprovalRequest } from "../../shared/protocol";
import { AccountWatch } from "./accountWatch";
import { type AppState, initialState } from "./state";

const request = (id: string): ApprovalRequest => ({
  id,
  device_name: "Pixel 11",
  network: "local",
  expires_at: "2026-11-24T12:05:00.000Z",
});

it("a device that asks while the list is on its way is not lost, and one that is over goes", async () => {
  const store = createStore<AppState>(() => ({ ...initialState, approvals: [request("old")] }));
  const http = {
    request: () => {
      store.setState(({ approvals }) => ({ approvals: [...approvals, request("new")] }));
      return Promise.resolve([request("read")]);
    },
  } as unknown as Http;
  const login = { stored: () => Promise.resolve(undefined) };
  await new AccountWatch(store, http, login).readApprovals();
  expect(store.getState().approvals.map(({ id }) => id)).toEqual(["read", "new"]);
});
