import { describe, expect, it } from "vitest";
import { deniedAddress, grantedAddress, type NativeRequest, readQuery } from "./query";

/** The challenge of RFC 7636 appendix B, and the thumbprint of RFC 9449 figure 5. */
const good = {
  response_type: "code",
  client_id: "tempest-desktop",
  redirect_uri: "http://127.0.0.1:49152/callback",
  state: "a b&c",
  code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  code_challenge_method: "S256",
  dpop_jkt: "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I",
};

const read = (change: Partial<typeof good> = {}) =>
  readQuery(`?${new URLSearchParams({ ...good, ...change }).toString()}`);

describe("the address of the page", () => {
  it("says which app asks, and where it waits", () => {
    const { response_type: _code, ...request } = good;
    expect(read()).toEqual(request);
    expect(read({ redirect_uri: "http://[::1]:1/callback" })).toMatchObject({ state: "a b&c" });
  });

  it.each([
    ["response_type", "token"],
    ["client_id", ""],
    ["client_id", "somebody-else"],
    ["redirect_uri", "https://127.0.0.1:49152/callback"],
    ["redirect_uri", "http://127.0.0.1/callback"],
    ["redirect_uri", "http://localhost:49152/callback"],
    ["redirect_uri", "http://127.0.0.1:49152/callback?x=1"],
    ["redirect_uri", "http://127.0.0.1:49152/callback#x"],
    ["redirect_uri", "http://127.0.0.1:49152/other"],
    ["redirect_uri", "http://127.0.0.1:99999/callback"],
    ["redirect_uri", "http://127.0.0.1:0/callback"],
    ["redirect_uri", "http://evil.example:49152/callback"],
    ["redirect_uri", "http://127.0.0.1:49152@evil.example/callback"],
    ["redirect_uri", "http://127.0.0.1.evil.example:49152/callback"],
    ["redirect_uri", "javascript:alert(1)"],
    ["state", ""],
    ["state", "x".repeat(513)],
    ["state", "é"],
    ["code_challenge", "short"],
    ["code_challenge_method", "plain"],
    ["code_challenge_method", ""],
    ["dpop_jkt", ""],
  ] as const)("is refused with %s %j", (name, value) => {
    expect(read({ [name]: value })).toEqual({ fault: name });
  });

  it("is refused where something stands there twice", () => {
    const query = new URLSearchParams(good);
    query.append("redirect_uri", "http://evil.example/");
    expect(readQuery(`?${query.toString()}`)).toEqual({ fault: "repeated" });
  });
});

describe("the way back to the app", () => {
  it("carries the code and the state, or the refusal", () => {
    const request = read() as NativeRequest;
    expect(grantedAddress(request, "c/d")).toBe(
      "http://127.0.0.1:49152/callback?code=c%2Fd&state=a+b%26c",
    );
    expect(deniedAddress(request)).toBe(
      "http://127.0.0.1:49152/callback?error=access_denied&state=a+b%26c",
    );
  });
});
