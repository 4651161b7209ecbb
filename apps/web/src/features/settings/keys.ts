import type { Key } from "../../i18n/translate";

/** All keys in one table: the sheet and the settings both show it. `mod` is Ctrl or ⌘. */
export const keyTable = [
  {
    title: "keys.places",
    keys: [
      { deed: "keys.switcher", press: ["mod", "K"] },
      { deed: "keys.channels", press: ["alt", "up"], also: ["alt", "down"] },
      { deed: "keys.unread", press: ["alt", "shift", "up"], also: ["alt", "shift", "down"] },
      { deed: "keys.regions", press: ["F6"] },
      { deed: "keys.sheet", press: ["mod", "/"] },
    ],
  },
  {
    title: "keys.settings",
    keys: [
      { deed: "keys.save", press: ["mod", "S"] },
      { deed: "keys.order", press: ["alt", "up"], also: ["alt", "down"] },
    ],
  },
  {
    title: "keys.messages",
    keys: [
      { deed: "keys.walk", press: ["up"], also: ["down"] },
      { deed: "keys.menu", press: ["shift", "F10"] },
      { deed: "keys.markRead", press: ["esc"] },
      { deed: "keys.markUnread", press: ["alt", "keys.click"] },
    ],
  },
  {
    title: "keys.writing",
    keys: [
      { deed: "keys.send", press: ["enter"] },
      { deed: "keys.break", press: ["shift", "enter"] },
      { deed: "keys.editLast", press: ["up"] },
      { deed: "keys.complete", press: ["@"], also: ["#"] },
      { deed: "keys.emoji", press: [":"] },
    ],
  },
] as const satisfies readonly {
  title: Key;
  keys: readonly { deed: Key; press: readonly string[]; also?: readonly string[] }[];
}[];
