import type { Signer } from "../auth/signer";
import { written } from "./body";
import { ownError, type Problem, readProblem, RequestError } from "./problem";

export interface SignedRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under `/api/v10`, with its query. */
  readonly path: string;
  /** Sent as JSON, a FormData as it is. */
  readonly body?: unknown;
  readonly accessToken?: string;
  /** Why it is done, for the audit log. */
  readonly reason?: string | undefined;
  /** Shows that the person confirmed this very request just now. */
  readonly stepUp?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What all paths of requests stand under. */
export const API = "/api/v10";

/** How long an answer may take, in milliseconds; with files, as long as they take. */
const PATIENCE = 20_000;

/** One request, signed for this device, and its answer's JSON; undefined where there is none. */
export type SignedFetch = (request: SignedRequest) => Promise<unknown>;

/**
 * Signs each request with the nonce that the last answer gave, and tries once more where the server
 * wants a fresher one (RFC 9449 section 8).
 */
export function signedFetch(signer: Signer, origin: string, clock: ServerClock): SignedFetch {
  let nonce: string | null = null;

  async function attempt(request: SignedRequest): Promise<Response> {
    const url = new URL(`${API}${request.path}`, origin);
    const proof = await signer.proof({
      method: request.method,
      url: url.origin + url.pathname,
      nonce,
      accessToken: request.accessToken ?? null,
    });
    const response = await send(url, request, proof);
    nonce = response.headers.get("DPoP-Nonce") ?? nonce;
    return response;
  }

  return async (request) => {
    const before = clock.offset();
    const response = await attempt(request);
    clock.observe(response.headers.get("Date"));
    if (response.ok) {
      return readJson(response);
    }
    const problem = await readProblem(response);
    const mayHelp = problem.code === "use_dpop_nonce" || isByWrongClock(problem, before, clock);
    if (!mayHelp) {
      throw new RequestError(problem);
    }
    return readAnswer(await attempt(request));
  };
}

async function send(url: URL, request: SignedRequest, proof: string): Promise<Response> {
  const { method, accessToken, reason, stepUp, signal } = request;
  const body = written(request.body);
  const isForm = body instanceof FormData;
  const headers = new Headers({ DPoP: proof });
  if (accessToken !== undefined) {
    headers.set("Authorization", `DPoP ${accessToken}`);
  }
  if (reason !== undefined) {
    headers.set("X-Audit-Log-Reason", encodeURIComponent(reason));
  }
  if (stepUp !== undefined) {
    headers.set("Step-Up", stepUp);
  }
  if (body !== undefined && !isForm) {
    headers.set("Content-Type", "application/json");
  }
  const limits = [signal ?? [], isForm ? [] : AbortSignal.timeout(PATIENCE)].flat();
  try {
    return await fetch(url, {
      method,
      headers,
      signal: AbortSignal.any(limits),
      ...(body === undefined ? {} : { body: isForm ? body : body.text }),
    });
  } catch (error) {
    if (signal?.aborted === true) {
      throw ownError("aborted");
    }
    throw ownError("network", error instanceof Error ? error.message : "");
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  if (!response.ok) {
    throw new RequestError(await readProblem(response));
  }
  return readJson(response);
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) {
    return undefined;
  }
  try {
    return await response.json();
  } catch {
    throw ownError("network", "the answer was cut off");
  }
}

function isByWrongClock({ code }: Problem, before: number, clock: ServerClock): boolean {
  return code === "invalid_dpop_proof" && Math.abs(clock.offset() - before) > 1;
}

/** The server's clock, as far as its answers tell: a proof of the wrong time is refused. */
export class ServerClock {
  private ahead = 0;

  /** @param now epoch ms by this machine */
  constructor(private readonly now: () => number) {}

  /** In seconds since 1970. */
  seconds = (): number => this.now() / 1_000 + this.ahead;

  /** How far the server is ahead, in seconds. */
  offset(): number {
    return this.ahead;
  }

  observe(date: string | null): void {
    const seen = date === null ? NaN : Date.parse(date);
    const ahead = (seen - this.now()) / 1_000;
    if (Number.isFinite(ahead)) {
      // the header has no fractions and took its time: small differences mean nothing
      this.ahead = Math.abs(ahead) < 3 ? 0 : ahead;
    }
  }
}
