/** What a role is coloured with unless one writes another colour: 0xRRGGBB by name. */
export const roleColors = {
  teal: 0x1abc9c,
  green: 0x2ecc71,
  blue: 0x3498db,
  violet: 0x9b59b6,
  pink: 0xe91e63,
  yellow: 0xf1c40f,
  orange: 0xe67e22,
  red: 0xe74c3c,
  grey: 0x95a5a6,
  slate: 0x607d8b,
} as const;

export type RoleColorName = keyof typeof roleColors;

/** `#1abc9c`; empty for none. */
export function hexOf(color: number): string {
  return color === 0 ? "" : `#${color.toString(16).padStart(6, "0")}`;
}

/** Null where the text is no colour. Black is 0x000001: 0 stands for none. */
export function colorOf(text: string): number | null {
  const hex = text.trim().replace(/^#/, "");
  if (hex === "") {
    return 0;
  }
  return /^[\da-f]{6}$/i.test(hex) ? Math.max(1, Number.parseInt(hex, 16)) : null;
}
