import type { Look } from "./someone.ts";

interface NamedLook extends Look {
  name: string;
}

const DARK_DESKTOP: NamedLook = { name: "dark desktop", theme: "dark", phone: false };
const LIGHT_DESKTOP: NamedLook = { name: "light desktop", theme: "light", phone: false };
const LIGHT_PHONE: NamedLook = { name: "light phone", theme: "light", phone: true };

/** What each thing is seen in. */
export const LOOKS: readonly NamedLook[] = [DARK_DESKTOP, LIGHT_DESKTOP, LIGHT_PHONE];

/** The same for what takes long: each theme once, each width once. */
export const FEW_LOOKS: readonly NamedLook[] = [DARK_DESKTOP, LIGHT_PHONE];
