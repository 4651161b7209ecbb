import type { JsonText } from "../http/body";
import { ownError } from "../http/problem";
import { API, type SignedFetch, type SignedRequest } from "../http/signedFetch";
import { toBase64Url } from "./base64url";
import { askForPasskey, type Begun, type RequestOptions } from "./passkeys";

/** A request that waits for the person to confirm it. */
export interface Waiting {
  readonly method: SignedRequest["method"];
  readonly path: string;
  readonly body: FormData | JsonText | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Opens the browser's dialog; answers with a token that is good once, for that request alone. */
export type Prove = (signal: AbortSignal) => Promise<string>;

/**
 * Asks the person to confirm the request: says what it is about, proves when they agree, and
 * answers with the token.
 *
 * @throws RequestError with code `cancelled` where they do not
 */
export type StepUp = (waiting: Waiting, prove: Prove) => Promise<string>;

/** A fresh assertion that is tied to the method, the path and the body. */
export function provingBy(send: SignedFetch, { method, path, body }: Waiting): Prove {
  const post = (to: string, content: unknown, signal: AbortSignal) =>
    send({ method: "POST", path: `/auth/step-up/${to}`, body: content, signal });
  return async (signal) => {
    const asked = { method, path: rawPath(path), body_hash: await hashOf(body) };
    const begun = (await post("options", asked, signal)) as Begun<RequestOptions>;
    const credential = await askForPasskey(begun.public_key, "dialog", signal);
    const answer = { ceremony_id: begun.ceremony_id, credential };
    const { step_up_token } = (await post("verify", answer, signal)) as { step_up_token: string };
    return step_up_token;
  };
}

function rawPath(path: string): string {
  return API + (path.split("?")[0] ?? "");
}

/** SHA-256 of the bytes that are sent, of none where there is no body. */
async function hashOf(body: FormData | JsonText | undefined): Promise<string> {
  if (body instanceof FormData) {
    throw ownError("not_understood", "a form cannot be confirmed"); // its bytes are the browser's
  }
  const bytes = new TextEncoder().encode(body?.text ?? "");
  return toBase64Url(await crypto.subtle.digest("SHA-256", bytes));
}
