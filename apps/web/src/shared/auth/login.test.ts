// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installLocks } from "../../test/locks";
import { ids, user } from "../../test/make";
import { ownError, RequestError } from "../http/problem";
import type { SignedRequest } from "../http/signedFetch";
import type { Tokens } from "../protocol";
import { type Database, openDatabase } from "../storage/database";
import { Login } from "./login";

/** The server's side of a refresh family: one rotation a generation, the same `rid` the same one. */
class Family {
  generation = 0;
  rid: string | null = null;
  loseNextAnswer = false;
  rotations = 0;

  send = (request: SignedRequest): Promise<unknown> => {
    const { refresh_token, rid } = request.body as { refresh_token: string; rid: string };
    const shown = Number(refresh_token.slice("refresh-".length));
    const again = shown + 1 === this.generation && rid === this.rid;
    if (!again && shown !== this.generation) {
      return Promise.reject(
        new RequestError({ ...ownError("network").problem, status: 400, code: "invalid_grant" }),
      );
    }
    if (!again) {
      this.generation++;
      this.rotations++;
      this.rid = rid;
    }
    if (this.loseNextAnswer) {
      this.loseNextAnswer = false;
      return Promise.reject(ownError("network"));
    }
    return Promise.resolve(tokens(this.generation));
  };
}

function tokens(generation: number): Tokens {
  return {
    token_type: "DPoP",
    access_token: `access-${generation}`,
    expires_in: 600,
    refresh_token: `refresh-${generation}`,
    device_id: "9",
    user: user(ids.me),
  };
}

let database: Database;
let family: Family;
let now: number;
let ended: number;
let counter = 0;

const tab = () =>
  new Login(
    database,
    (request) => family.send(request),
    () => now,
    () => ended++,
  );

beforeEach(async () => {
  installLocks();
  database = await openDatabase(`login-${++counter}`);
  family = new Family();
  now = 1_000_000;
  ended = 0;
});

afterEach(() => {
  database.close();
});

describe("a login", () => {
  it("uses its access token until shortly before its end", async () => {
    const login = tab();
    await login.begin(tokens(0));
    expect(await login.accessToken()).toBe("access-0");
    now += 539_000;
    expect(await login.accessToken()).toBe("access-0");
    now += 2_000;
    expect(await login.accessToken()).toBe("access-1");
  });

  it("has nothing to show where nobody signed in", async () => {
    await expect(tab().accessToken()).rejects.toMatchObject({ problem: { code: "signed_out" } });
    expect(ended).toBe(0);
  });

  it("rotates once, however many ask at once", async () => {
    await tab().begin(tokens(0));
    const login = tab();
    const got = await Promise.all([login.accessToken(), login.accessToken(), login.accessToken()]);
    expect(got).toEqual(["access-1", "access-1", "access-1"]);
    expect(family.rotations).toBe(1);
  });

  it("never shows a token twice, in however many tabs", async () => {
    await tab().begin(tokens(0));
    const got = await Promise.all([tab(), tab(), tab()].map((login) => login.accessToken()));
    expect(got.toSorted()).toEqual(["access-1", "access-2", "access-3"]);
    expect(ended).toBe(0);
  });

  it("asks again for the same rotation where the answer was lost, even after a reload", async () => {
    await tab().begin(tokens(0));
    family.loseNextAnswer = true;
    await expect(tab().accessToken()).rejects.toMatchObject({ problem: { code: "network" } });
    expect(await tab().accessToken()).toBe("access-1");
    expect(family.rotations).toBe(1);
    expect((await tab().stored())?.rid).toBeNull();
  });

  it("ends where the server will not have the token", async () => {
    await tab().begin(tokens(0));
    family.generation = 5;
    await expect(tab().accessToken()).rejects.toMatchObject({ problem: { code: "signed_out" } });
    expect(ended).toBe(1);
  });

  it("gets another token after one was refused, once for all that were refused with it", async () => {
    const login = tab();
    await login.begin(tokens(0));
    const got = await Promise.all([1, 2, 3].map(() => login.accessTokenInstead("access-0")));
    expect(got).toEqual(["access-1", "access-1", "access-1"]);
    expect(await login.accessTokenInstead("access-0")).toBe("access-1");
  });
});
