import type { stepUpTexts as en } from "./en";

export const stepUpTexts: Readonly<Record<keyof typeof en, string>> = {
  "stepup.title": "Bist du es?",
  "stepup.why":
    "Dafür braucht es noch einmal deinen Passkey, damit es niemand sonst an einem Gerät tun kann, das du offen gelassen hast.",
  "stepup.use": "Passkey verwenden",
  "stepup.addPasskey": "Deinem Konto einen Passkey hinzufügen",
  "stepup.removePasskey": "Einen Passkey aus deinem Konto entfernen",
  "stepup.removeDevice": "Ein anderes Gerät abmelden",
  "stepup.signOutOthers": "Alle deine anderen Geräte abmelden",
  "stepup.newCodes": "Neue Wiederherstellungscodes machen; die alten gelten dann nicht mehr",
  "stepup.approve": "Ein neues Gerät in dein Konto lassen",
  "stepup.deleteGuild": "Den Server {name} löschen",
  "stepup.transferGuild": "Den Server {name} jemand anderem geben",
  "stepup.administrator": "Das Recht der Administration geben, das alles erlaubt",
  "stepup.other": "Tun, worum du gerade gebeten hast",
};
