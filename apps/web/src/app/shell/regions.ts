/** In the order in which F6 goes round: the order of the eye. */
const ORDER = ["rail", "side", "log", "composer", "context"] as const;
const FOCUSABLE =
  'a[href]:not([tabindex="-1"]), button:not([disabled], [tabindex="-1"]), textarea, input, [tabindex="0"]';

/** Moves the focus to the next part of the screen, or the one before. */
export function cycleRegion(by: 1 | -1): void {
  const regions = ORDER.flatMap((name) => {
    const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
    return region !== null && region.checkVisibility() ? [region] : [];
  });
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const start = here === -1 && by === -1 ? 0 : here;
  const next = regions[(start + by + regions.length) % regions.length];
  const aim =
    next?.querySelector<HTMLElement>(`[aria-current]:is(${FOCUSABLE})`) ??
    next?.querySelector<HTMLElement>(FOCUSABLE);
  aim?.focus();
}
