import type { Entry } from "../../../i18n/translate";
import type { deviceTexts as english } from "./en";

export const deviceTexts: Readonly<Record<keyof typeof english, Entry>> = {
  "settings.devices": "Passkeys und Geräte",

  "devices.lead":
    "Jedes Gerät unterschreibt mit einem eigenen Schlüssel. Entferne eines, und seine Anmeldung und seine offenen Verbindungen enden gemeinsam.",
  "devices.title": "Geräte",
  "devices.this": "dieses Gerät",
  "devices.newPlace": "neuer Ort",
  "devices.newPlaceHint": "Keines deiner anderen Geräte wurde je dort gesehen.",
  "devices.exposed": "Token anderswo gesehen",
  "devices.exposedHint":
    "Jemand ohne den Schlüssel dieses Geräts hat dessen Anmelde-Token gezeigt und wurde abgewiesen. Entferne das Gerät, wenn du nicht weißt, warum.",
  "devices.now": "jetzt",
  "devices.key": "Schlüssel {key}",
  "devices.from": "von {network}",
  "devices.fromHere": "aus diesem Netz",
  "devices.remove": "Entfernen",
  "devices.removeNamed": "Das Gerät {name} entfernen",
  "devices.rename": "Das Gerät {name} umbenennen",
  "devices.removeTitle": "{name} entfernen?",
  "devices.removeText":
    "Das Gerät wird sofort abgemeldet: Seine Anmeldung endet, seine offenen Verbindungen werden geschlossen, und sein Schlüssel ist nichts mehr wert. Wer es benutzt, muss sich neu mit einem Passkey anmelden.",
  "devices.removed": "{name} wurde abgemeldet.",
  "devices.signOut": "Abmelden",
  "devices.signOutOthers": "Alle anderen abmelden",
  "devices.signOutOthersTitle": "Alle anderen Geräte abmelden?",
  "devices.signOutOthersText": {
    one: "{n} Gerät wird sofort abgemeldet. Dieses hier bleibt.",
    other: "{n} Geräte werden sofort abgemeldet. Dieses hier bleibt.",
  },
  "devices.othersSignedOut": "Alle anderen Geräte wurden abgemeldet.",
  "devices.signOutEverywhere": "Überall abmelden",
  "devices.signOutEverywhereTitle": "Überall abmelden?",
  "devices.signOutEverywhereText":
    "Alle Geräte werden sofort abgemeldet, dieses zuletzt. Was hier geschrieben und nicht gesendet wurde, geht verloren. Zurück kommst du mit einem Passkey.",

  "passkeys.title": "Passkeys",
  "passkeys.made": "angelegt am {day}",
  "passkeys.used": "benutzt {when}",
  "passkeys.unused": "noch nicht benutzt",
  "passkeys.synced": "von einem Passwortmanager synchronisiert",
  "passkeys.bound": "nur auf einem Gerät",
  "passkeys.add": "Passkey hinzufügen",
  "passkeys.addTitle": "Passkey hinzufügen",
  "passkeys.addText":
    "Nimm ein anderes Gerät, einen Sicherheitsschlüssel oder einen anderen Passwortmanager: Dann kommst du auch noch hinein, wenn du eines davon verlierst.",
  "passkeys.name": "Wie er heißen soll",
  "passkeys.nameNeeded": "Gib einen Namen ein, an dem du ihn wiedererkennst.",
  "passkeys.suggested": "Passkey {n}",
  "passkeys.added": "Der Passkey {name} wurde hinzugefügt.",
  "passkeys.removeNamed": "Den Passkey {name} entfernen",
  "passkeys.rename": "Den Passkey {name} umbenennen",
  "passkeys.removeTitle": "Den Passkey {name} entfernen?",
  "passkeys.removeText":
    "Niemand kann sich mehr damit anmelden. Die anderen Geräte, die sich damit angemeldet haben, werden abgemeldet.",
  "passkeys.removed": "Der Passkey {name} wurde entfernt.",
  "passkeys.last":
    "Das ist dein einziger Passkey. Füge einen anderen hinzu, bevor du ihn entfernst.",

  "rename.name": "Neuer Name von {name}",
  "rename.save": "Namen speichern",
  "rename.empty": "Gib einen Namen ein.",

  "events.title": "Sicherheitsereignisse",
  "events.empty": "Noch ist nichts geschehen",
  "events.emptyText": "Neue Geräte, Passkeys und alles, was nicht stimmt, steht dann hier.",
  "events.older": "Ältere zeigen",
  "events.device_signed_in": "Neues Gerät: {device}",
  "events.device_removed": "{device} wurde abgemeldet",
  "events.refresh_token_reused": "Ein verbrauchtes Anmelde-Token wurde noch einmal gezeigt",
  "events.refresh_token_exposed": "Ein Anmelde-Token wurde ohne seinen Schlüssel gezeigt",
  "events.passkey_added": "Ein Passkey wurde hinzugefügt",
  "events.passkey_removed": "Ein Passkey wurde entfernt",
  "events.passkey_counter_went_back": "Ein Passkey wurde vielleicht kopiert",
  "events.passkey_backup_changed": "Ein Passkey wird anders gesichert als zuvor",
  "events.recovery_codes_made": "Neue Wiederherstellungscodes wurden gemacht",
  "events.recovery_code_used": "Ein Wiederherstellungscode wurde benutzt",
  "events.approval_used": "Ein neues Gerät wurde von einem anderen hereingelassen",
  "events.unknown": "Etwas anderes ist mit deinem Konto geschehen",
  "events.more.refresh_token_reused": "diese Anmeldung wurde sofort beendet",
  "events.more.refresh_token_exposed": "es wurde abgewiesen",
  "events.more.passkey_counter_went_back": "er wurde abgewiesen",
  "events.more.passkey_backup_changed": "er wurde abgewiesen",
  "events.more.recovery_code_used": "alle anderen Geräte wurden abgemeldet",
  "events.by": "durch {device}",
  "events.unnamed": "ein Gerät",
  "events.look": "Deine Geräte ansehen",

  "problem.insufficient_user_authentication":
    "Dafür braucht es deinen Passkey, eben erst gezeigt. Nichts hat sich geändert; versuche es noch einmal.",
  "problem.invalid_passkey":
    "Dieser Passkey wurde nicht angenommen. Beginne neu, oder nimm einen anderen.",
  "problem.duplicate_passkey": "Dieser Passkey gehört schon zu einem Konto.",
  "problem.passkey_exists":
    "Dein Konto hat dort schon einen Passkey. Nimm einen anderen Ort dafür.",
  "problem.passkeys_unavailable": "Dieser Browser konnte hier keinen Passkey benutzen.",
  "problem.last_passkey":
    "Das ist dein einziger Passkey. Füge einen anderen hinzu, bevor du ihn entfernst.",
  "problem.passkeys_held":
    "In den letzten 24 Stunden wurde ein Wiederherstellungscode benutzt. Bis sie um sind, kann kein Passkey entfernt werden.",
};
