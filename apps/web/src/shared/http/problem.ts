/** What is wrong with one field of a request. */
export interface FieldRefusal {
  readonly path: string;
  readonly detail: string;
}

/** An RFC 9457 problem as the server sends it; `code` is stable, `detail` is for people. */
export interface Problem {
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

/**
 * A request that got no answer to use. Codes of our own beside the server's: `network` where none
 * came, `aborted` where the caller gave up, `signed_out` where the session had ended.
 */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
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
