import { frames, movement, toEnd, topmost } from "../support/eye.ts";
import { LOOKS } from "../support/looks.ts";
import { noise } from "../support/picture.ts";
import { Place } from "../support/place.ts";
import { expect, test } from "../support/test.ts";

for (const { name, ...look } of LOOKS) {
  test(`the log sticks to its end, but only where the reader is there (${name})`, async ({ server, someone }) => {
    const place = await Place.made(server.origin);
    const { host } = place;
    const general = place.channel();
    await host.fills(general, 60);
    const ines = await someone(look);
    await ines.joins(place, "Ines");
    await ines.says("I am at the end");

    await test.step("at the end: 100 arrivals and an upload", async () => {
      const last = (await host.fills(general, 100)).at(-1)!;
      await expect(ines.article(last.id)).toBeInViewport();
      expect(Math.abs(await toEnd(ines.log))).toBeLessThan(1);
      const picture = await host.sends(general, "", [{ name: "a.png", type: "image/png", bytes: noise(400, 300) }]);
      const image = ines.article(picture.id).getByRole("img");
      await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(400);
      await frames(ines.log, 3);
      expect(Math.abs(await toEnd(ines.log))).toBeLessThan(1);
    });

    await test.step("200 px up: nothing moves, and a pill says how many are new", async () => {
      await ines.scrolls(-200);
      expect(await toEnd(ines.log)).toBeCloseTo(200, 0);
      const eye = ines.article(await topmost(ines.log));
      const moved = await movement(eye, async () => {
        await host.fills(general, 7);
        await expect(ines.page.getByRole("button", { name: "7 new" })).toBeVisible();
      });
      expect(moved).toBeLessThanOrEqual(1);
    });

    await test.step("the pill leads back to the end, and the log sticks again", async () => {
      await ines.page.getByRole("button", { name: "7 new" }).click();
      await expect.poll(() => toEnd(ines.log)).toBeLessThan(1);
      const next = await host.says(general, "And one more");
      await expect(ines.article(next.id)).toBeInViewport();
      await expect(ines.page.getByRole("button", { name: /new/ })).toHaveCount(0);
      expect(Math.abs(await toEnd(ines.log))).toBeLessThan(1);
    });
  });
}
