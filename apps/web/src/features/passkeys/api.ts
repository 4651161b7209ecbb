import { type Begun, createPasskey, type CreationOptions } from "../../shared/auth/passkeys";
import type { Http } from "../../shared/http/request";
import type { Instant } from "../../shared/protocol";

export interface Passkey {
  /** The credential's, in base64url. */
  readonly id: string;
  readonly name: string;
  readonly created_at: Instant;
  readonly last_used_at: Instant | null;
  /** Whether a password manager carries it to other devices. */
  readonly synced: boolean;
  /** WebAuthn Level 3, section 5.8.4. */
  readonly transports: readonly string[];
  /** The kind of authenticator; zeros where it does not tell. */
  readonly aaguid: string;
}

export interface Passkeys {
  readonly rp_id: string;
  readonly user_handle: string;
  readonly passkeys: readonly Passkey[];
}

const PASSKEYS = "/users/@me/passkeys";

export function fetchPasskeys(http: Http, signal?: AbortSignal): Promise<Passkeys> {
  return http.request({ method: "GET", path: PASSKEYS, signal });
}

/** Opens the browser's dialog for a new one. */
export async function addPasskey(http: Http, name: string): Promise<Passkey> {
  const path = `${PASSKEYS}/options`;
  const begun = await http.request<Begun<CreationOptions>>({ method: "POST", path, body: {} });
  const credential = await createPasskey(begun.public_key, new AbortController().signal);
  const body = { ceremony_id: begun.ceremony_id, credential, name };
  return http.request({ method: "POST", path: PASSKEYS, body });
}

export function renamePasskey(http: Http, id: string, name: string): Promise<Passkey> {
  return http.request({ method: "PATCH", path: `${PASSKEYS}/${id}`, body: { name } });
}

export function removePasskey(http: Http, id: string): Promise<void> {
  return http.request({ method: "DELETE", path: `${PASSKEYS}/${id}` });
}
