import type { Http } from "../../shared/http/request";
import type { Id, Instant } from "../../shared/protocol";

/** A place where the account is signed in: one key, one refresh family. */
export interface Device {
  readonly id: Id;
  readonly name: string;
  /** What it told of itself, as "Linux". */
  readonly platform: string | null;
  /** Coarse: `192.0.2.0/24`, `2001:db8:1::/48`, or `local`. */
  readonly network: string | null;
  /** No other device of the account was ever seen there. */
  readonly new_network: boolean;
  readonly current: boolean;
  readonly created_at: Instant;
  readonly last_used_at: Instant;
  /** The RFC 7638 thumbprint of its key. */
  readonly key: string;
  /** The passkey that it signed in with. */
  readonly passkey_id: string | null;
  /** How often its refresh token was renewed. */
  readonly generation: number;
  /** Somebody without its key has shown its refresh token. */
  readonly exposed: boolean;
}

const DEVICES = "/users/@me/devices";

export function fetchDevices(http: Http, signal?: AbortSignal): Promise<readonly Device[]> {
  return http.request({ method: "GET", path: DEVICES, signal });
}

export function renameDevice(http: Http, id: Id, name: string): Promise<Device> {
  return http.request({ method: "PATCH", path: `${DEVICES}/${id}`, body: { name } });
}

export function removeDevice(http: Http, id: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `${DEVICES}/${id}` });
}

/** All but this one. */
export function removeOtherDevices(http: Http): Promise<void> {
  return http.request({ method: "DELETE", path: DEVICES });
}
