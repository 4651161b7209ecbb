/** What to do once a connection has closed. */
export interface AfterClose {
  /** Whether what was missed may be asked for, or all is to be told anew. */
  readonly then: "resume" | "identify" | "sign_in";
  /** Whether the access token is not to be used again. */
  readonly renewToken: boolean;
}

const RESUME: AfterClose = { then: "resume", renewToken: false };
const IDENTIFY: AfterClose = { then: "identify", renewToken: false };

/** The table of close codes in docs/protocol.md; a code that is not there is a lost line. */
const BY_CODE: ReadonlyMap<number, AfterClose> = new Map([
  [4002, IDENTIFY],
  [4003, IDENTIFY],
  [4004, { then: "identify", renewToken: true }],
  [4005, IDENTIFY],
  [4012, { then: "resume", renewToken: true }],
  [4010, { then: "sign_in", renewToken: false }],
]);

export function afterClose(code: number): AfterClose {
  return BY_CODE.get(code) ?? RESUME;
}
