import type { Entry } from "../../../../i18n/translate";
import type { overwriteTexts as english } from "./en";

export const overwriteTexts: Readonly<Record<keyof typeof english, Entry>> = {
  "guildSettings.permissions": "Rechte",
  "channel.permissions": "Rechte",

  "place.label": "Ort",
  "place.server": "{name}, im Ganzen",
  "place.title": "Rechte in {place}",
  "place.lead.guild":
    "Was hier gesetzt ist, gilt im ganzen Server, bis eine Kategorie oder ein Kanal etwas anderes sagt. Was eine Rolle von sich aus darf, steht unter Rollen.",
  "place.lead.category":
    "Was hier gesetzt ist, steht über dem Server und gilt in den Kanälen dieser Kategorie. Was für einen Menschen selbst gesetzt ist, steht über all seinen Rollen.",
  "place.lead.channel":
    "Was hier gesetzt ist, steht über der Kategorie und dem Server. Was für einen Menschen selbst gesetzt ist, steht über all seinen Rollen.",
  "place.lead.thread":
    "Was hier gesetzt ist, steht über dem Kanal, seiner Kategorie und dem Server. Was für einen Menschen selbst gesetzt ist, steht über all seinen Rollen.",
  "place.notYours": "Du brauchst hier das Recht „{right}“, um zu sagen, wer was darf.",

  "target.label": "Für wen",
  "target.everyone": "@everyone",
  "target.left": "Jemand, der gegangen ist",
  "target.add": "Rolle oder Mensch hinzufügen",
  "target.search": "Rolle oder Mensch suchen",
  "target.none": "Niemand hier heißt „{query}“.",
  "target.role": "Rolle",
  "target.remove": "{name} entfernen",
  "target.unsaved": "nicht gespeichert",
  "target.above":
    "Du kannst das nur für Rollen und Menschen unter deiner höchsten Rolle setzen, und nicht für dich selbst.",
  "target.stays": "Du kannst nur setzen, was von selbst endet, und diese Einstellung bleibt.",
  "target.notHeld": "Du hast dieses Recht hier nicht und kannst es weder geben noch nehmen",
  "removeTarget.title": "Entfernen, was für {name} gesetzt ist?",
  "removeTarget.text":
    "Es gilt sofort nicht mehr. Dann zählt in {place} wieder, was Rollen, Kategorie und Server sagen.",
  "removeTarget.deed": "Entfernen",

  "why.title": "Warum",
  "why.pick": "Wähle ein Recht, um zu sehen, warum {name} es hat oder nicht.",
  "why.may": "{name} darf hier: {deed}",
  "why.mayNot": "{name} darf hier nicht: {deed}",
  "why.has": "{name} hat hier „{right}“",
  "why.hasNot": "{name} hat hier nicht „{right}“",
  "why.onlyRole": "Wer nur {role} hat",
  "why.noRole": "Wer keine Rolle hat",
  "why.onlyRoleNote":
    "Der Weg dahin wird für Menschen gezeigt: Füg einen hinzu, oder wähle oben einen.",
  "why.asSaved": "So, wie es jetzt gespeichert ist.",
  "why.needs": "Du brauchst das Recht „{right}“, um zu sehen, warum.",
  "why.nothing": "Nichts erlaubt es, und was nicht erlaubt ist, gibt es nicht.",
  "why.server": "Server",
  "why.category": "Kategorie {name}",
  "why.channel": "#{name}",
  "why.thread": "Thread {name}",
  "why.role": "Rolle {name}",
  "why.goneRole": "eine gelöschte Rolle",
  "why.goneChannel": "ein Ort, den du nicht siehst",
  "why.effect.allow": "erlaubt",
  "why.effect.deny": "verbietet",
  "why.effect.nothing": "setzt nichts",
  "why.decides": "Das entscheidet.",
  "why.owner": "Dem der Server gehört",
  "why.ownerText": "Wem der Server gehört, darf alles.",
  "why.administrator": "Administrator",
  "why.administratorText": "Wer dieses Recht hat, darf alles, was auch immer darunter gesetzt ist.",
  "why.rule": "Daraus folgt",
  "why.CANNOT_VIEW": "Wer einen Kanal nicht ansehen darf, darf darin nichts.",
  "why.CANNOT_SEND": "Wer keine Nachrichten senden darf, darf nichts, was eine braucht.",
  "why.TIMED_OUT": "{name} hat eine Auszeit: Nur Ansehen und Lesen bleibt.",
  "why.NOT_IN_PRIVATE_THREAD": "Der Thread ist privat, und {name} ist nicht darin.",

  "ends.title": "Auf Zeit",
  "ends.never": "Diese Einstellung bleibt, bis jemand sie ändert.",
  "ends.at": "Diese Einstellung endet {when}.",
  "ends.change": "Ändern",
  "ends.when": "Diese Einstellung endet",
  "ends.choice.never": "Nie",
  "ends.choice.hour": "In 1 Stunde",
  "ends.choice.day": "In 1 Tag",
  "ends.choice.week": "In 1 Woche",
  "ends.choice.date": "An einem Tag",
  "ends.date": "Tag und Uhrzeit",
  "ends.past": "Wähle einen Zeitpunkt, der noch kommt.",

  "changes.refused": "{name}: {why}",

  "view.as": "Ansehen wie {name}",
  "view.somebody": "jemand, der nur {role} hat",
  "view.nobody": "jemand ohne Rolle",
  "view.bar": "Du siehst {server}, wie {name} es sieht.",
  "view.leave": "Beenden",
  "view.mayWrite": "Darf hier schreiben. Während du schaust, wird nichts gesendet.",
  "view.mayNotWrite": "Darf hier nicht schreiben: „{right}“ fehlt.",
  "problem.viewing":
    "Du schaust mit fremden Augen, und solange wird nichts gesendet oder geändert. Beende das erst.",
};
