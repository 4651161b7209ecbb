/** What is wrong with one field of a request. */
export interface FieldRefusal {
  readonly path: string;
  readonly detail: string;
}

/** An RFC 9457 problem as the server sends it; `code` is stable, `detail` is for people. */
export interface Problem {
  /** 0 where no answer came. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Names of the permissions that were missing, of `missing_permission`. */
  readonly missing: readonly string[];
  /** One for each refusal, of `invalid_request`. */
  readonly fields: readonly FieldRefusal[];
  /** In seconds, of a 429; null else. */
  readonly retryAfter: number | null;
  readonly requestId: string | null;
}

/** Codes of our own, beside the server's. */
export type OwnCode =
  /** What was jumped to is not there any more. */
  | "unknown_message"
  /** What somebody wants to change went meanwhile. */
  | "unknown_channel"
  /** No answer came: no network, no server, or not in time. */
  | "network"
  /** The caller gave up. */
  | "aborted"
  /** One looks with somebody else's eyes: nothing is sent or changed meanwhile. */
  | "viewing"
  /** There is no login any more. */
  | "signed_out"
  /** The person closed the browser's passkey dialog, or it timed out. */
  | "cancelled"
  /** This browser or page cannot use passkeys. */
  | "passkeys_unavailable"
  /** The account has a passkey on this device, or in this password manager, already. */
  | "passkey_exists"
  /** The file or storage could not be read or written. */
  | "storage"
  /** An answer that is not ours, as of a proxy between. */
  | "not_understood";

/** A request that got no answer to use. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail || problem.title}`);
  }

  get code(): string {
    return this.problem.code;
  }

  /** Whether the same request may do better later, as it stands. */
  get isTransient(): boolean {
    const { status, code } = this.problem;
    return code === "network" || status === 429 || status >= 500;
  }
}

export function ownProblem(code: OwnCode, detail = ""): Problem {
  return {
    status: 0,
    code,
    title: code,
    detail,
    missing: [],
    fields: [],
    retryAfter: null,
    requestId: null,
  };
}

export function ownError(code: OwnCode, detail = ""): RequestError {
  return new RequestError(ownProblem(code, detail));
}

/** What to show for anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestError) {
    return error.problem;
  }
  if (error instanceof DOMException) {
    return ownProblem(error.name === "AbortError" ? "aborted" : "storage", error.message);
  }
  throw error;
}

/** Reads the problem of an answer that is no success; anything may come from between us and it. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await readObject(response);
  return {
    status: response.status,
    code: text(body["code"]) ?? "not_understood",
    title: text(body["title"]) ?? response.statusText,
    detail: text(body["detail"]) ?? "",
    missing: list(body["missing"]).flatMap((name) => text(name) ?? []),
    fields: list(body["fields"]).flatMap(fieldRefusal),
    retryAfter: response.status === 429 ? retryAfter(body, response) : null,
    requestId: text(body["request_id"]),
  };
}

/** How long to wait where a 429 does not say, in seconds. */
const USUAL_WAIT = 5;

function retryAfter(body: Record<string, unknown>, response: Response): number {
  const header = Number(response.headers.get("Retry-After") ?? NaN);
  const wait = typeof body["retry_after"] === "number" ? body["retry_after"] : header;
  return Number.isFinite(wait) && wait >= 0 ? wait : USUAL_WAIT;
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  if (!/\bjson\b/.test(response.headers.get("Content-Type") ?? "")) {
    return {};
  }
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {}; // cut off on the way: the status still says what kind of refusal it was
  }
}

function fieldRefusal(value: unknown): FieldRefusal[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const { path, detail } = value as Record<string, unknown>;
  return [{ path: text(path) ?? "", detail: text(detail) ?? "" }];
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
