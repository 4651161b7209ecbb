// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { installLocks } from "../../test/locks";
import { ids, user } from "../../test/make";
import { Login } from "../auth/login";
import type { Signer } from "../auth/signer";
import type { StepUp } from "../auth/stepUp";
import { type Database, openDatabase } from "../storage/database";
import { ownError } from "./problem";
import { createHttp, type Http } from "./request";
import { ServerClock, signedFetch } from "./signedFetch";

/** SHA-256 of `{"name":"Hafen"}` and of nothing, by openssl. */
const HASH = "Rbjk7uuYkfWVhpQ0z_DVFIV9jhQU_Uj7DZ72eOlI-1g";
const HASH_OF_NOTHING = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly stepUp: string | null;
  readonly token: string | null;
}

let database: Database;
let http: Http;
let seen: Seen[];
let answers: Response[];
let stepUp: StepUp;
let counter = 0;

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code }), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
const json = (body: unknown) => new Response(JSON.stringify(body));
const done = () => new Response(null, { status: 204 });

/** A key that is not in this page: it answers with proofs, and shows nothing of itself. */
const elsewhere: Signer = {
  proof: ({ method }) => Promise.resolve(`proof of ${method}`),
  forget: () => Promise.resolve(),
};

beforeEach(async () => {
  installLocks();
  database = await openDatabase(`request-${++counter}`);
  const clock = new ServerClock(() => 0);
  const send = signedFetch(elsewhere, "https://tempest.example", clock);
  const login = new Login(
    database,
    send,
    () => 0,
    () => undefined,
  );
  await login.begin({
    token_type: "DPoP",
    access_token: "token",
    expires_in: 600,
    refresh_token: "refresh",
    device_id: "9",
    user: user(ids.me),
  });
  seen = [];
  answers = [];
  stepUp = (_waiting, prove) => prove(new AbortController().signal);
  http = createHttp(send, login, (waiting, prove) => stepUp(waiting, prove));
  vi.stubGlobal("fetch", (url: URL, { method = "", body, headers }: RequestInit) => {
    const sent = new Headers(headers);
    expect(sent.get("DPoP")).toBe(`proof of ${method}`);
    seen.push({
      method,
      path: url.pathname + url.search,
      body,
      stepUp: sent.get("Step-Up"),
      token: sent.get("Authorization"),
    });
    return Promise.resolve(answers.shift() ?? done());
  });
  vi.stubGlobal("PublicKeyCredential", Passkey);
  vi.stubGlobal("navigator", {
    locks: navigator.locks,
    credentials: { get: () => Promise.resolve(new Passkey()) },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  database.close();
});

class Passkey {
  static parseRequestOptionsFromJSON = (options: unknown) => options;
  toJSON = () => ({ id: "passkey", clientExtensionResults: {} });
}

function asksForStepUp(): void {
  answers.push(
    problem(401, "insufficient_user_authentication"),
    json({ ceremony_id: "7", public_key: { challenge: "AA" } }),
    json({ step_up_token: "once", expires_in: 60 }),
  );
}

describe("a request that needs the person's passkey", () => {
  it("is confirmed for its method, path and bytes, and made again as it was", async () => {
    asksForStepUp();
    await http.request({ method: "PATCH", path: "/guilds/1?a=b", body: { name: "Hafen" } });
    const [first, options, verify, again] = seen;
    expect(options?.path).toBe("/api/v10/auth/step-up/options");
    expect(JSON.parse(options?.body as string)).toEqual({
      method: "PATCH",
      path: "/api/v10/guilds/1",
      body_hash: HASH,
    });
    expect(verify?.path).toBe("/api/v10/auth/step-up/verify");
    expect(JSON.parse(verify?.body as string)).toMatchObject({
      ceremony_id: "7",
      credential: { id: "passkey" },
    });
    expect(first?.stepUp).toBeNull();
    expect(again).toEqual({ ...first, stepUp: "once" });
    expect(seen).toHaveLength(4);
  });

  it("goes out with the bytes that were confirmed, whatever became of the body meanwhile", async () => {
    asksForStepUp();
    const body = { name: "Hafen" };
    stepUp = (_waiting, prove) => {
      body.name = "Harbour";
      return prove(new AbortController().signal);
    };
    await http.request({ method: "PATCH", path: "/guilds/1", body });
    expect(seen.at(-1)?.body).toBe('{"name":"Hafen"}');
  });

  it("is confirmed over no bytes where it has no body", async () => {
    asksForStepUp();
    await http.request({ method: "DELETE", path: "/users/@me/devices" });
    const asked = JSON.parse(seen[1]?.body as string) as { body_hash: string };
    expect(asked.body_hash).toBe(HASH_OF_NOTHING);
  });

  it("is not made again where the person gives up", async () => {
    asksForStepUp();
    stepUp = () => Promise.reject(ownError("cancelled"));
    await expect(http.request({ method: "DELETE", path: "/guilds/1" })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(seen).toHaveLength(1);
  });

  it("is not asked for twice", async () => {
    asksForStepUp();
    answers.push(problem(401, "insufficient_user_authentication"));
    await expect(http.request({ method: "DELETE", path: "/guilds/1" })).rejects.toMatchObject({
      code: "insufficient_user_authentication",
    });
    expect(seen).toHaveLength(4);
  });

  it("keeps its token where the passkey is refused", async () => {
    answers.push(
      problem(401, "insufficient_user_authentication"),
      json({ ceremony_id: "7", public_key: { challenge: "AA" } }),
      problem(401, "invalid_passkey"),
    );
    await expect(http.request({ method: "DELETE", path: "/guilds/1" })).rejects.toMatchObject({
      code: "invalid_passkey",
    });
    expect(seen.map(({ path }) => path)).not.toContain("/api/v10/auth/token");
  });
});
