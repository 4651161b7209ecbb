import type { Entry } from "../../../i18n/translate";
import type { recoveryTexts as english } from "./en";

export const recoveryTexts: Readonly<Record<keyof typeof english, Entry>> = {
  "settings.recovery": "Wiederherstellung",

  "codes.title": "Sichere deine Wiederherstellungscodes",
  "codes.why":
    "Es gibt kein Passwort und keine E-Mail als Ausweg. Wenn du alle Geräte verlierst, lässt dich einer dieser Codes hinein, um einen neuen Passkey zu machen. Jeder gilt einmal.",
  "codes.where":
    "Drucke sie aus, oder bewahre sie in einem Passwortmanager auf. Wer einen hat, kann dein Konto übernehmen: Schicke sie niemandem.",
  "codes.list": "Wiederherstellungscodes",
  "codes.copy": "Kopieren",
  "codes.download": "Herunterladen",
  "codes.print": "Drucken",
  "codes.file": "Wiederherstellungscodes von {name} auf {host}",
  "codes.saved": "Ich habe sie gesichert",
  "codes.continue": "Weiter",
  "codes.once": "Sie werden nicht noch einmal gezeigt.",

  "recovery.lead":
    "Wenn alle deine Geräte verloren sind, lässt dich ein Wiederherstellungscode einen neuen Passkey machen. Alles andere wird dabei abgemeldet.",
  "recovery.left": {
    one: "Noch {n} Code",
    other: "Noch {n} Codes",
  },
  "recovery.none": "Keine Codes mehr. Mache jetzt neue, solange du noch angemeldet bist.",
  "recovery.made": "gemacht am {day}",
  "recovery.make": "Neue Codes machen",
  "recovery.makeText":
    "Wenn du neue Codes machst, gelten die alten sofort nicht mehr, auch die auf Papier.",
  "recovery.fresh": "Deine neuen Codes",
  "recovery.held":
    "Ein Wiederherstellungscode wurde benutzt. Bis {time} kann kein Passkey entfernt werden, damit niemand, der einen Code gefunden hat, dich aussperrt.",
  "recovery.others": "Oder mit einem anderen Gerät",
  "recovery.othersText":
    "Solange eines deiner Geräte angemeldet ist, kann es ein neues hereinlassen: Wähle dort, wo du dich anmeldest, „Eines meiner anderen Geräte fragen“.",

  "signin.lost": "Geräte verloren? Wiederherstellungscode benutzen",
  "signin.ask": "Eines meiner anderen Geräte fragen",
  "signin.ways": "Andere Wege hinein",

  "useCode.title": "Wiederherstellungscode benutzen",
  "useCode.lead":
    "Hier entsteht ein neuer Passkey, und alle anderen Geräte deines Kontos werden abgemeldet. Der Code ist dann verbraucht.",
  "useCode.code": "Wiederherstellungscode",
  "useCode.hint":
    "Sechzehn Buchstaben und Ziffern. Großschreibung, Leerzeichen und Striche sind egal.",
  "useCode.bad":
    "Das ist noch kein ganzer Wiederherstellungscode: Er hat sechzehn Buchstaben und Ziffern.",
  "useCode.deed": "Neuen Passkey machen",

  "ask.title": "Ein anderes Gerät fragen",
  "ask.lead":
    "Ein Gerät, auf dem du angemeldet bist, wird gefragt, ob es dieses hereinlässt. Halte es bereit, mit offenem Tempest.",
  "ask.username": "Dein Benutzername",
  "ask.usernameHint": "Er steht hinter dem @ in deinem Profil, auch auf dem anderen Gerät.",
  "ask.usernameNeeded": "Gib deinen Benutzernamen ein.",
  "ask.deed": "Fragen",
  "ask.numberTitle": "Tippe dort diese Zahl ein",
  "ask.number": "Zahl {number}",
  "ask.waiting": "Dein anderes Gerät ist gefragt. Diese Seite geht von selbst weiter.",
  "ask.waitingHint":
    "Wenn dort nichts erscheint, sieh nach, ob Tempest offen ist und der Benutzername stimmt.",
  "ask.yes": "Dein anderes Gerät hat ja gesagt",
  "ask.passkey": "Mache einen Passkey für dieses Gerät, und du bist drin.",
  "ask.again": "Noch einmal fragen",

  "approval.title": "Bist du das?",
  "approval.who": "{device} möchte in dein Konto.",
  "approval.whoFrom": "{device}, {network}, möchte in dein Konto.",
  "approval.check":
    "Sage nur ja, wenn du gerade vor diesem Gerät sitzt. Es zeigt eine Zahl: Tippe sie hier ein.",
  "approval.number": "Zahl auf dem neuen Gerät",
  "approval.numberNeeded": "Gib die zwei Ziffern ein, die das neue Gerät zeigt.",
  "approval.approve": "Hereinlassen",
  "approval.deny": "Das war ich nicht",
  "approval.approved": "{device} darf jetzt einen Passkey machen.",
  "approval.denied": "{device} wurde abgewiesen. Sieh nach, ob du alle deine Geräte kennst.",
  "approval.gone": "Das neue Gerät wartet nicht mehr.",

  "problem.invalid_recovery_code":
    "Dieser Code gilt nicht: Er wurde benutzt, ersetzt, oder stimmt nicht ganz.",
  "problem.wrong_number":
    "Das ist nicht die Zahl. Zur Sicherheit wurde das neue Gerät abgewiesen; es kann noch einmal fragen.",
  "problem.unknown_approval":
    "Niemand hat dieses Gerät hereingelassen: Die Anfrage wurde abgewiesen, oder ihre Zeit war um. Frage noch einmal.",
};
