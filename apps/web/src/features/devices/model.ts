import { fromBase64Url } from "../../shared/auth/base64url";
import type { Translate } from "../../i18n/translate";
import type { Device } from "./api";

/** The first four bytes of a key's thumbprint, as in `9f3c·71ab`: enough to tell one's own apart. */
export function fingerprint(thumbprint: string): string {
  const hex = Array.from(fromBase64Url(thumbprint).slice(0, 4), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return `${hex.slice(0, 4)}·${hex.slice(4)}`;
}

const V4 = /^(\d+\.\d+\.\d+)\.0\/24$/;
const V6 = /^([0-9a-f:]+)\/48$/i;

/** Where something came from, as coarsely as it is known; null where it is not. */
export function networkWords(network: string | null, t: Translate): string | null {
  if (network === null) {
    return null;
  }
  if (network === "local") {
    return t("devices.fromHere");
  }
  const [, v4] = V4.exec(network) ?? [];
  const [, v6] = V6.exec(network) ?? [];
  const short = v4 === undefined ? (v6 ?? network) : `${v4}.x`;
  return t("devices.from", { network: short });
}

export type Shape = "phone" | "app" | "browser";

const PHONE = /\b(android|ios|iphone|ipad|phone)\b/i;
const APP = /^tempest\b/i;

/** What its icon shows. */
export function shapeOf({ name, platform }: Pick<Device, "name" | "platform">): Shape {
  if (PHONE.test(`${platform ?? ""} ${name}`)) {
    return "phone";
  }
  return APP.test(platform ?? "") || APP.test(name) ? "app" : "browser";
}

/** How long a device counts as used now, in milliseconds. */
const NOW = 60_000;

export function isUsedNow({ current, last_used_at }: Device, now: number): boolean {
  return current || now - Date.parse(last_used_at) < NOW;
}
