import { drawn, movement, topmost } from "../support/eye.ts";
import { Held } from "../support/border.ts";
import { LOOKS } from "../support/looks.ts";
import { noise } from "../support/picture.ts";
import { Place } from "../support/place.ts";
import { expect, test } from "../support/test.ts";

const FILES = /\/attachments\//;
const OLDER = /\/messages\?.*before=/;

// Reactions are not there yet: what grows and shrinks are edits, deletions and late pictures.
for (const { name, ...look } of LOOKS) {
  test(`nothing moves under the reader's eye (${name})`, async ({ server, someone }) => {
    const place = await Place.made(server.origin);
    const { host } = place;
    const general = place.channel();
    const said = await host.fills(general, 200);
    const picture = await host.sends(general, "a picture", [{ name: "a.png", type: "image/png", bytes: noise(320, 200) }]);
    said.push(picture, ...(await host.fills(general, 60)));
    const ines = await someone(look);
    const pictures = await Held.of(ines.page, FILES);
    await ines.joins(place, "Ines");
    await expect(ines.article(said.at(-1)!.id)).toBeInViewport();
    await ines.scrolls(-900);

    const eye = await topmost(ines.log);
    const at = said.findIndex(({ id }) => id === eye);
    const still = async (deed: () => Promise<void>): Promise<void> => {
      expect(await movement(ines.article(eye), deed)).toBeLessThanOrEqual(1);
    };

    await test.step("while 50 messages arrive below", () =>
      still(async () => {
        await host.fills(general, 50);
        await expect(ines.page.getByRole("button", { name: "50 new" })).toBeVisible();
      }));

    await test.step("while messages above and below are edited to four lines", () =>
      still(async () => {
        for (const offset of [-9, -3, -1, 1, 4]) {
          const text = `Edited ${offset}\n2\n3\n4`;
          await host.edits(said[at + offset]!, text);
          await expect(ines.message(`Edited ${offset}`)).toHaveCount(1);
        }
      }));

    await test.step("while messages above and below are deleted", () =>
      still(async () => {
        for (const offset of [-7, -2, -1, 2]) {
          const gone = said[at + offset]!;
          await host.deletes(gone);
          await expect(ines.article(gone.id)).toHaveCount(0);
        }
      }));

    await test.step("while a late picture comes", async () => {
      await expect.poll(() => pictures.count).toBeGreaterThan(0);
      await still(async () => {
        pictures.release();
        const image = ines.article(picture.id).getByRole("img");
        await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
      });
    });

    await test.step("while older messages come above", async () => {
      const older = await Held.of(ines.page, OLDER);
      await expect(async () => {
        await ines.scrolls(-1200);
        expect(older.count).toBeGreaterThan(0);
      }).toPass();
      const [oldest] = await drawn(ines.log);
      expect(
        await movement(ines.article(await topmost(ines.log)), async () => {
          older.release();
          await expect.poll(async () => (await drawn(ines.log)).indexOf(oldest!)).toBeGreaterThanOrEqual(25);
        }),
      ).toBeLessThanOrEqual(1);
    });
  });
}
