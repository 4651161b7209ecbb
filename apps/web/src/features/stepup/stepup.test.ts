import { afterEach, describe, expect, it } from "vitest";
import { JsonText } from "../../shared/http/body";
import { ownError } from "../../shared/http/problem";
import type { Waiting } from "../../shared/auth/stepUp";
import { asking, askForStepUp, giveUpAll } from "./asking";
import { deedOf } from "./model";

const waiting = (method: Waiting["method"], path: string, body?: object): Waiting => ({
  method,
  path,
  body: body && new JsonText(JSON.stringify(body)),
});

describe("a request in words", () => {
  it.each([
    [waiting("POST", "/users/@me/passkeys/options", {}), "addPasskey"],
    [waiting("DELETE", "/users/@me/passkeys/AbC-_"), "removePasskey"],
    [waiting("DELETE", "/users/@me/devices/12"), "removeDevice"],
    [waiting("DELETE", "/users/@me/devices"), "signOutOthers"],
    [waiting("POST", "/users/@me/recovery/codes"), "newCodes"],
    [waiting("POST", "/users/@me/approvals/12", { number: "07" }), "approve"],
    [waiting("DELETE", "/guilds/12"), "deleteGuild"],
    [waiting("PATCH", "/guilds/12", { owner_id: "3" }), "transferGuild"],
    [waiting("PATCH", "/guilds/12", { name: "owner_id" }), "other"],
    [waiting("PATCH", "/guilds/12/roles/5", { permissions: "8" }), "administrator"],
    [waiting("PUT", "/guilds/12/members/3/roles/5"), "administrator"],
    [waiting("PUT", "/channels/12/permissions/5", {}), "administrator"],
    [waiting("POST", "/users/@me/something/new"), "other"],
  ] as const)("%o", (request, kind) => {
    expect(deedOf(request).kind).toBe(kind);
  });
});

describe("what is asked", () => {
  const asked = () => asking.getState().asked;
  const deed = waiting("DELETE", "/guilds/12");

  afterEach(giveUpAll);

  it("is confirmed with the token of the proof", async () => {
    const token = askForStepUp(deed, () => Promise.resolve("once"));
    await asked()[0]?.confirm();
    expect(await token).toBe("once");
    expect(asked()).toEqual([]);
  });

  it("stays where the passkey was not shown, for another try", async () => {
    const answers = [Promise.reject(ownError("cancelled")), Promise.resolve("once")];
    const token = askForStepUp(deed, () => answers.shift() ?? Promise.reject(new Error("third")));
    await expect(asked()[0]?.confirm()).rejects.toMatchObject({ code: "cancelled" });
    expect(asked()).toHaveLength(1);
    await asked()[0]?.confirm();
    expect(await token).toBe("once");
  });

  it("is given up with everything that it had begun", async () => {
    let stopped = false;
    const token = askForStepUp(deed, (signal) => {
      signal.addEventListener("abort", () => (stopped = true));
      return new Promise(() => undefined);
    });
    void asked()[0]?.confirm();
    asked()[0]?.giveUp();
    await expect(token).rejects.toMatchObject({ code: "cancelled" });
    expect(stopped).toBe(true);
    expect(asked()).toEqual([]);
  });

  it("waits for its turn, and goes with its caller", async () => {
    const stop = new AbortController();
    const first = askForStepUp(deed, () => Promise.resolve("first"));
    const second = askForStepUp({ ...deed, signal: stop.signal }, () => Promise.resolve("second"));
    expect(asked()).toHaveLength(2);
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: "cancelled" });
    await asked()[0]?.confirm();
    expect(await first).toBe("first");
  });
});
