/** The parts that F6 goes round, in the order of the document, which is that of the eye. */
const REGIONS = ["rail", "side", "log", "composer", "context"]
  .map((name) => `[data-region="${name}"]`)
  .join();
const FOCUSABLE =
  'a[href]:not([tabindex="-1"]), button:not([disabled], [tabindex="-1"]), textarea, input, [tabindex="0"]';

/** Moves the focus to the next part of the screen, or the one before. */
export function cycleRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => region.checkVisibility() && region.closest("[inert]") === null,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const start = here === -1 && by === -1 ? 0 : here;
  const next = regions[(start + by + regions.length) % regions.length];
  const aim =
    next?.querySelector<HTMLElement>(`[aria-current]:is(${FOCUSABLE})`) ??
    next?.querySelector<HTMLElement>(FOCUSABLE);
  aim?.focus();
}
