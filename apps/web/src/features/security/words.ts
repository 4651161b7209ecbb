import type { Translate } from "../../i18n/translate";
import type { SecurityEvent } from "../../shared/protocol";
import { type EventType, typeOf } from "./model";

/** What happened, in one line. */
export function eventTitle(event: SecurityEvent, t: Translate): string {
  const type = typeOf(event);
  const device = event.device_name ?? t("events.unnamed");
  if (type === null) {
    return t("events.unknown");
  }
  return type === "device_signed_in" || type === "device_removed"
    ? t(`events.${type}`, { device })
    : t(`events.${type}`);
}

/** What was done about it, or by which device; null where that says nothing more. */
export function eventMore(event: SecurityEvent, t: Translate): string | null {
  const type = typeOf(event);
  if (type === null) {
    return event.type;
  }
  const done = isAnswered(type) ? t(`events.more.${type}`) : null;
  const named = type === "device_signed_in" || type === "device_removed";
  return done ?? (named || event.device_name === null ? null : by(event.device_name, t));
}

const ANSWERED = [
  "refresh_token_reused",
  "refresh_token_exposed",
  "passkey_counter_went_back",
  "passkey_backup_changed",
  "recovery_code_used",
] as const satisfies readonly EventType[];

function isAnswered(type: EventType): type is (typeof ANSWERED)[number] {
  return (ANSWERED as readonly EventType[]).includes(type);
}

function by(device: string, t: Translate): string {
  return t("events.by", { device });
}
