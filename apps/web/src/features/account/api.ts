import {
  type Begun,
  createPasskey,
  type CreationOptions,
  type CredentialJson,
  type PasskeyPlace,
  type RequestOptions,
  askForPasskey,
  canAutofillPasskeys,
} from "../../shared/auth/passkeys";
import { ownError, RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { Tokens, User } from "../../shared/protocol";
import { type NewAccount, wish } from "../signup/api";
import { deviceName } from "./deviceName";

/** A begun sign-in is good for five minutes at the server; autofill may wait longer. */
const BEGIN_ANEW_AFTER = 4 * 60_000;

export async function register(
  http: Http,
  account: NewAccount,
  signal: AbortSignal,
): Promise<Tokens> {
  const begun = await post<Begun<CreationOptions>>(
    http,
    "/auth/registration/options",
    await wish(http, account, signal),
    signal,
  );
  const credential = await createPasskey(begun.public_key, signal);
  return finish(http, "/auth/registration/verify", begun.ceremony_id, credential);
}

export async function authenticate(
  http: Http,
  place: PasskeyPlace,
  signal: AbortSignal,
): Promise<Tokens> {
  const begun = await post<Begun<RequestOptions>>(http, "/auth/authentication/options", {}, signal);
  const credential = await askForPasskey(begun.public_key, place, signal);
  return finish(http, "/auth/authentication/verify", begun.ceremony_id, credential);
}

/**
 * Waits in the autofill until a passkey is chosen or the signal aborts.
 *
 * @throws RequestError with code `passkeys_unavailable` where this browser has no such autofill
 */
export async function authenticateByAutofill(http: Http, signal: AbortSignal): Promise<Tokens> {
  if (!(await canAutofillPasskeys())) {
    throw ownError("passkeys_unavailable");
  }
  for (;;) {
    const tooOld = AbortSignal.timeout(BEGIN_ANEW_AFTER);
    try {
      return await authenticate(http, "autofill", AbortSignal.any([signal, tooOld]));
    } catch (error) {
      const again = tooOld.aborted && !signal.aborted && error instanceof RequestError;
      if (!again) {
        throw error;
      }
    }
  }
}

export function logout(http: Http): Promise<void> {
  return http.request({ method: "POST", path: "/auth/logout", body: {} });
}

export interface ProfileChange {
  readonly global_name?: string;
  readonly username?: string;
  readonly pronouns?: string | null;
  readonly bio?: string | null;
}

export function editProfile(http: Http, change: ProfileChange): Promise<User> {
  return http.request({ method: "PATCH", path: "/users/@me", body: change });
}

function finish(
  http: Http,
  path: string,
  ceremony_id: string,
  credential: CredentialJson,
): Promise<Tokens> {
  const device_name = deviceName(navigator.userAgent);
  return http.requestAsStranger({
    method: "POST",
    path,
    body: { ceremony_id, credential, device_name },
  });
}

function post<T>(http: Http, path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return http.requestAsStranger({ method: "POST", path, body, signal });
}
