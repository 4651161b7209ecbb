import type { nativeTexts as english } from "./en";

export const nativeTexts: Readonly<Record<keyof typeof english, string>> = {
  "native.title": "{app} anmelden?",
  "native.lead":
    "{app} auf diesem Rechner möchte mit deinem Konto angemeldet werden. Es bekommt einen eigenen Schlüssel, den du jederzeit in deinen Einstellungen entfernen kannst.",
  "native.returns": "Es wartet unter {address}, einer Adresse in diesem Rechner.",
  "native.warn": "Mache nur weiter, wenn du {app} eben selbst gestartet hast.",
  "native.continue": "Weiter mit deinem Passkey",
  "native.app.tempest-desktop": "Tempest für den Desktop",
  "native.app.tempest-cli": "Tempest auf der Kommandozeile",
  "native.done": "Du kannst zu {app} zurückkehren",
  "native.doneText": "Es hat, was es braucht. Diese Seite kann geschlossen werden.",
  "native.badTitle": "Diese Anfrage lässt sich nicht beantworten",
  "native.badText":
    "Nichts wurde irgendwohin geschickt. Beginne noch einmal in der App; wenn das nicht hilft, braucht sie vielleicht ein Update.",
  "native.bad.repeated": "Etwas steht zweimal in der Adresse.",
  "native.bad.response_type": "Die App bittet um etwas anderes als einen Code (response_type).",
  "native.bad.client_id": "Dieser Server kennt die App nicht, die fragt (client_id).",
  "native.bad.redirect_uri":
    "Die App wartet nicht in diesem Rechner, unter 127.0.0.1 oder [::1] (redirect_uri).",
  "native.bad.state": "Die App hat ihre Anfrage nicht gekennzeichnet (state).",
  "native.bad.code_challenge":
    "Der Beweis, dass nur diese App den Code benutzen kann, fehlt (code_challenge).",
  "native.bad.code_challenge_method":
    "Die App muss das Verfahren S256 benutzen (code_challenge_method).",
  "native.bad.dpop_jkt": "Die App hat nicht gesagt, welchen Schlüssel sie nimmt (dpop_jkt).",
};
