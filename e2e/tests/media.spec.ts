import type { Page } from "@playwright/test";
import { LOOKS } from "../support/looks.ts";
import { noise } from "../support/picture.ts";
import { Place } from "../support/place.ts";
import { expect, test } from "../support/test.ts";

const PICTURES = 40;
const MEGABYTE_A_SECOND = 1_000_000;

/** A picture as it came into the document. */
interface Medium {
  loaded: boolean;
  given: { width: number; height: number };
  drawn: { width: number; height: number };
}

declare global {
  interface Window {
    shifts: number;
    media: Medium[];
  }
}

// Pictures alone: the server lets no film through that a browser would play.
for (const { name, ...look } of LOOKS) {
  test(`pictures come without moving anything (${name})`, async ({ server, someone }) => {
    const place = await Place.made(server.origin, "pictures");
    const pictures = place.channel("pictures");
    for (let n = 0; n < PICTURES; n++) {
      const bytes = noise(200 + 4 * n, 220 - 3 * n);
      await place.host.sends(pictures, `Picture ${n}`, [{ name: `${n}.png`, type: "image/png", bytes }]);
    }
    const ines = await someone(look);
    await ines.joins(place, "Ines");
    await narrow(ines.page);
    await watch(ines.page);
    await ines.enters(place, "pictures");

    const images = ines.log.locator("article img[width]");
    await expect(images).not.toHaveCount(0);
    await expect(async () => {
      await ines.scrolls(look.phone ? -500 : -700);
      const all = await images.evaluateAll((list: HTMLImageElement[]) => list.map((image) => image.naturalWidth > 0));
      expect(all).toHaveLength(PICTURES);
      expect(all).not.toContain(false);
    }).toPass({ timeout: 90_000 });

    const seen = await ines.page.evaluate(() => window.media);
    expect(seen.filter(({ loaded }) => !loaded).length).toBeGreaterThan(PICTURES / 2);
    for (const { given, drawn } of seen) {
      expect(given.width).toBeGreaterThan(0);
      expect(Math.abs(drawn.height - (drawn.width * given.height) / given.width)).toBeLessThanOrEqual(1);
    }
    expect(await ines.page.evaluate(() => window.shifts)).toBeLessThan(0.01);
  });
}

async function narrow(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 40,
    downloadThroughput: MEGABYTE_A_SECOND,
    uploadThroughput: MEGABYTE_A_SECOND,
  });
}

/** Adds up what moves from now on, and notes the box of each picture when it comes into the document. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.shifts = 0;
    window.media = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.shifts += entry.value;
    }).observe({ type: "layout-shift" });
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
      for (const medium of added.flatMap((element) => [...element.querySelectorAll<HTMLImageElement>(".files img")])) {
        const { width, height } = medium.getBoundingClientRect();
        window.media.push({
          loaded: medium.naturalWidth > 0,
          given: { width: Number(medium.getAttribute("width")), height: Number(medium.getAttribute("height")) },
          drawn: { width, height },
        });
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}
