import { type Begun, createPasskey, type CreationOptions } from "../../shared/auth/passkeys";
import type { Http } from "../../shared/http/request";
import type { Id, Instant, Tokens } from "../../shared/protocol";
import { deviceName } from "../account/deviceName";

export interface Recovery {
  readonly codes_left: number;
  readonly made_at: Instant | null;
  /** Until then no passkey can be removed: a recovery code was used. */
  readonly held_until: Instant | null;
}

/** A new passkey that the server waits for. */
export type NewPasskey = Begun<CreationOptions>;

/** What somebody on another device of the account is asked. */
export interface AskedApproval {
  readonly approval_id: Id;
  /** Two digits, to be typed there. */
  readonly number: string;
  /** In seconds. */
  readonly expires_in: number;
}

export function fetchRecovery(http: Http, signal?: AbortSignal): Promise<Recovery> {
  return http.request({ method: "GET", path: "/users/@me/recovery", signal });
}

export async function makeCodes(http: Http): Promise<readonly string[]> {
  const path = "/users/@me/recovery/codes";
  const { codes } = await http.request<{ codes: readonly string[] }>({ method: "POST", path });
  return codes;
}

export function beginByCode(http: Http, code: string): Promise<NewPasskey> {
  const path = "/auth/recovery/options";
  return http.requestAsStranger({ method: "POST", path, body: { code } });
}

export function askApproval(http: Http, username: string): Promise<AskedApproval> {
  const body = { username, device_name: deviceName(navigator.userAgent) };
  return http.requestAsStranger({ method: "POST", path: "/auth/approvals", body });
}

/**
 * @throws RequestError with code `approval_pending` while nobody has answered, `unknown_approval`
 *     where it was denied or is over
 */
export function claimApproval(http: Http, id: Id, signal: AbortSignal): Promise<NewPasskey> {
  const path = `/auth/approvals/${id}/claim`;
  return http.requestAsStranger({ method: "POST", path, body: {}, signal });
}

/** Makes the passkey in the browser's dialog, and is in. */
export async function finishRecovery(
  http: Http,
  begun: NewPasskey,
  signal: AbortSignal,
): Promise<Tokens> {
  const credential = await createPasskey(begun.public_key, signal);
  const device_name = deviceName(navigator.userAgent);
  const body = { ceremony_id: begun.ceremony_id, credential, device_name };
  return http.requestAsStranger({ method: "POST", path: "/auth/recovery/verify", body });
}
