/** An app outside the browser that asks for a sign-in: RFC 8252, RFC 7636, RFC 9449 section 10. */
export interface NativeRequest {
  readonly client_id: ClientId;
  readonly redirect_uri: string;
  readonly state: string;
  readonly code_challenge: string;
  readonly code_challenge_method: "S256";
  readonly dpop_jkt: string;
}

const CLIENTS = ["tempest-desktop", "tempest-cli"] as const;
export type ClientId = (typeof CLIENTS)[number];

/** What is wrong with the address: the parameter that is to blame. */
export type Fault =
  | "repeated"
  | "response_type"
  | "client_id"
  | "redirect_uri"
  | "state"
  | "code_challenge"
  | "code_challenge_method"
  | "dpop_jkt";

/** A loopback address by number, RFC 8252 section 7.3: a name could be made to lead elsewhere. */
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|\[::1\]):([1-9]\d{0,4})\/callback$/;
const HIGHEST_PORT = 65_535;
/** SHA-256 in base64url. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/;
/** RFC 6749 appendix A.5, and not endless. */
const STATE = /^[\x20-\x7e]{1,512}$/;

/** The request that the address holds, or what is wrong with it. */
export function readQuery(search: string): NativeRequest | { readonly fault: Fault } {
  const query = new URLSearchParams(search);
  const names = [...query.keys()];
  const value = (name: string): string => query.get(name) ?? "";
  const client = CLIENTS.find((one) => one === value("client_id"));
  if (new Set(names).size < names.length) {
    return { fault: "repeated" }; // RFC 6749 section 3.1
  }
  if (client === undefined) {
    return { fault: "client_id" };
  }
  const fault = CHECKS.find(([name, fits]) => !fits(value(name)))?.[0];
  return fault !== undefined
    ? { fault }
    : {
        client_id: client,
        redirect_uri: value("redirect_uri"),
        state: value("state"),
        code_challenge: value("code_challenge"),
        code_challenge_method: "S256",
        dpop_jkt: value("dpop_jkt"),
      };
}

const CHECKS: readonly (readonly [Fault, (value: string) => boolean])[] = [
  ["redirect_uri", isLoopback],
  ["response_type", (value) => value === "code"],
  ["state", (value) => STATE.test(value)],
  ["code_challenge_method", (value) => value === "S256"],
  ["code_challenge", (value) => DIGEST.test(value)],
  ["dpop_jkt", (value) => DIGEST.test(value)],
];

function isLoopback(address: string): boolean {
  const [, , port] = LOOPBACK.exec(address) ?? [];
  return port !== undefined && Number(port) <= HIGHEST_PORT;
}

/** Where the app waits, with the code: RFC 6749 section 4.1.2. */
export function grantedAddress({ redirect_uri, state }: NativeRequest, code: string): string {
  return `${redirect_uri}?${new URLSearchParams({ code, state }).toString()}`;
}

/** With the refusal of the person: RFC 6749 section 4.1.2.1. */
export function deniedAddress({ redirect_uri, state }: NativeRequest): string {
  return `${redirect_uri}?${new URLSearchParams({ error: "access_denied", state }).toString()}`;
}
