const CODE = /^(?:(?:https?:\/\/)?[^\s/]+\/invite\/|\/?invite\/)?([A-Za-z0-9]{6,64})\/?$/;

/** The code of an invite link, or the bare code; null where it is neither. */
export function codeIn(link: string): string | null {
  return CODE.exec(link.trim())?.[1] ?? null;
}
