// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fromBase64Url } from "../auth/base64url";
import { DeviceKey } from "../auth/signer";
import { type Database, openDatabase } from "../storage/database";
import { ServerClock, type SignedFetch, signedFetch } from "./signedFetch";

const ORIGIN = "https://tempest.example";

interface Seen {
  readonly url: string;
  readonly init: RequestInit;
  readonly header: { typ: string; alg: string; jwk: JsonWebKey };
  readonly claims: Record<string, unknown>;
  readonly proof: string;
}

let database: Database;
let send: SignedFetch;
let clock: ServerClock;
let now: number;
let seen: Seen[];
let answers: (() => Response)[];
let counter = 0;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { "Content-Type": "application/problem+json", ...headers },
    });

function read<T>(part: string | undefined): T {
  return JSON.parse(new TextDecoder().decode(fromBase64Url(part ?? ""))) as T;
}

beforeEach(async () => {
  database = await openDatabase(`http-${++counter}`);
  now = Date.parse("2026-11-24T12:00:00Z");
  clock = new ServerClock(() => now);
  send = signedFetch(new DeviceKey(database, clock.seconds), ORIGIN, clock);
  seen = [];
  answers = [];
  vi.stubGlobal("fetch", (url: URL, init: RequestInit) => {
    const proof = new Headers(init.headers).get("DPoP") ?? "";
    const [header, claims] = proof.split(".");
    seen.push({ url: url.href, init, proof, header: read(header), claims: read(claims) });
    return Promise.resolve((answers.shift() ?? json(200, {}))());
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  database.close();
});

describe("a signed request", () => {
  it("carries a proof over its method, its address without the query, and its token", async () => {
    await send({ method: "GET", path: "/channels/1/messages?limit=5", accessToken: "token" });
    const [request] = seen;
    expect(request?.url).toBe(`${ORIGIN}/api/v10/channels/1/messages?limit=5`);
    expect(request?.header).toMatchObject({
      typ: "dpop+jwt",
      alg: "ES256",
      jwk: { kty: "EC", crv: "P-256" },
    });
    expect(request?.header.jwk.d).toBeUndefined();
    expect(request?.claims).toMatchObject({
      htm: "GET",
      htu: `${ORIGIN}/api/v10/channels/1/messages`,
      iat: now / 1_000,
      ath: "PEaenWxYddN6Q_NT1PiOYfz4EsZu7jRXRlpAsNpBU-A",
    });
    expect(new Headers(request?.init.headers).get("Authorization")).toBe("DPoP token");
  });

  it("says why, in letters that a header can carry", async () => {
    await send({ method: "PATCH", path: "/guilds/1", reason: "Too loud – für heute" });
    await send({ method: "GET", path: "/users/@me" });
    const reasons = seen.map(({ init }) => new Headers(init.headers).get("X-Audit-Log-Reason"));
    expect(reasons).toEqual(["Too%20loud%20%E2%80%93%20f%C3%BCr%20heute", null]);
  });

  it("is signed by the key that it shows", async () => {
    await send({ method: "GET", path: "/users/@me" });
    const [request] = seen;
    const [header = "", claims = "", signature = ""] = request?.proof.split(".") ?? [];
    const key = await crypto.subtle.importKey(
      "jwk",
      request?.header.jwk ?? {},
      { name: "ECDSA", namedCurve: "P-256" },
      false,
      ["verify"],
    );
    const signed = new TextEncoder().encode(`${header}.${claims}`);
    const algorithm = { name: "ECDSA", hash: "SHA-256" };
    expect(await crypto.subtle.verify(algorithm, key, fromBase64Url(signature), signed)).toBe(true);
  });

  it("tries once more with the nonce that it was given, by a new proof", async () => {
    answers.push(
      json(401, { code: "use_dpop_nonce" }, { "DPoP-Nonce": "fresh" }),
      json(200, { id: "1" }),
    );
    expect(await send({ method: "GET", path: "/users/@me" })).toEqual({ id: "1" });
    expect(seen.map(({ claims }) => claims["nonce"])).toEqual([undefined, "fresh"]);
    expect(seen[0]?.claims["jti"]).not.toBe(seen[1]?.claims["jti"]);
  });

  it("does not try for ever", async () => {
    const refused = json(401, { code: "use_dpop_nonce" }, { "DPoP-Nonce": "fresh" });
    answers.push(refused, refused, refused);
    await expect(send({ method: "GET", path: "/users/@me" })).rejects.toMatchObject({
      problem: { code: "use_dpop_nonce" },
    });
    expect(seen).toHaveLength(2);
  });

  it("uses the nonce of each answer for the next request", async () => {
    answers.push(json(200, {}, { "DPoP-Nonce": "a" }), json(200, {}, { "DPoP-Nonce": "b" }));
    for (let i = 0; i < 3; i++) {
      await send({ method: "GET", path: "/users/@me" });
    }
    expect(seen.map(({ claims }) => claims["nonce"])).toEqual([undefined, "a", "b"]);
  });

  it("follows the server's clock where its own is wrong", async () => {
    const later = "Tue, 24 Nov 2026 13:00:00 GMT";
    answers.push(json(401, { code: "invalid_dpop_proof" }, { Date: later }), json(200, {}));
    await send({ method: "GET", path: "/users/@me" });
    expect(Number(seen[1]?.claims["iat"]) - Number(seen[0]?.claims["iat"])).toBe(3_600);
  });

  it("tells a refusal by its code, with all that it says", async () => {
    answers.push(
      json(403, {
        code: "missing_permission",
        detail: "You need …",
        missing: ["SEND_MESSAGES"],
        request_id: "r",
      }),
      json(400, { code: "invalid_request", fields: [{ path: "name", detail: "too long" }] }),
      json(429, { code: "rate_limited", retry_after: 2.5 }),
      () => new Response("<html>", { status: 502, headers: { "Content-Type": "text/html" } }),
    );
    const refusal = () =>
      send({ method: "GET", path: "/users/@me" }).catch((error: unknown) => error);
    expect(await refusal()).toMatchObject({
      problem: { status: 403, missing: ["SEND_MESSAGES"], requestId: "r" },
    });
    expect(await refusal()).toMatchObject({
      problem: { fields: [{ path: "name", detail: "too long" }] },
    });
    expect(await refusal()).toMatchObject({ problem: { retryAfter: 2.5 }, isTransient: true });
    expect(await refusal()).toMatchObject({
      problem: { status: 502, code: "not_understood" },
      isTransient: true,
    });
  });

  it("tells apart no answer from a caller who gave up", async () => {
    vi.stubGlobal("fetch", (_url: URL, { signal }: RequestInit) =>
      signal?.aborted === true
        ? Promise.reject(new DOMException("", "AbortError"))
        : Promise.reject(new TypeError("Failed to fetch")),
    );
    await expect(send({ method: "GET", path: "/x" })).rejects.toMatchObject({
      problem: { code: "network" },
    });
    const signal = AbortSignal.abort();
    await expect(send({ method: "GET", path: "/x", signal })).rejects.toMatchObject({
      problem: { code: "aborted" },
    });
  });

  it("sends JSON as JSON and a form as a form", async () => {
    await send({ method: "POST", path: "/x", body: { a: 1 } });
    await send({ method: "POST", path: "/x", body: new FormData() });
    expect(seen[0]?.init.body).toBe('{"a":1}');
    expect(new Headers(seen[0]?.init.headers).get("Content-Type")).toBe("application/json");
    expect(seen[1]?.init.body).toBeInstanceOf(FormData);
    expect(new Headers(seen[1]?.init.headers).has("Content-Type")).toBe(false);
  });

  it("answers nothing for no content", async () => {
    answers.push(() => new Response(null, { status: 204 }));
    expect(await send({ method: "DELETE", path: "/x" })).toBeUndefined();
  });
});

describe("the device's key", () => {
  it("is the same after a reload, and for two tabs that begin at once", async () => {
    const jwkOf = async (key: DeviceKey) => {
      const proof = await key.proof({ method: "GET", url: ORIGIN, nonce: null, accessToken: null });
      return read<{ jwk: JsonWebKey }>(proof.split(".")[0]).jwk.x;
    };
    const keys = [0, 1].map(() => new DeviceKey(database, clock.seconds));
    const shown = await Promise.all(keys.map(jwkOf));
    expect(shown[0]).toBe(shown[1]);
    expect(await jwkOf(new DeviceKey(database, clock.seconds))).toBe(shown[0]);
    await keys[0]?.forget();
    expect(await jwkOf(new DeviceKey(database, clock.seconds))).not.toBe(shown[0]);
  });

  it("cannot be taken out", async () => {
    await new DeviceKey(database, clock.seconds).proof({
      method: "GET",
      url: ORIGIN,
      nonce: null,
      accessToken: null,
    });
    expect((await database.get("keys", "device"))?.privateKey.extractable).toBe(false);
  });
});
