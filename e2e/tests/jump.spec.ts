import { frames } from "../support/eye.ts";
import type { Message } from "../support/friend.ts";
import { FEW_LOOKS } from "../support/looks.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const TARGETS = process.env["LONG_TESTS"] === "1" ? 200 : 12;
/** Prime to the number of messages: all over the channel, and in no order. */
const STRIDE = 6_173;

for (const { name, ...look } of FEW_LOOKS) {
  test(`a link to a message leads to it, every time (${name})`, async ({ history, server, someone }) => {
    test.setTimeout(600_000 + TARGETS * 20_000);
    const { place, said } = history;
    const ines = await someone(look);
    await ines.joins(place, "Ines", "links");

    for (let n = 0; n < TARGETS; n++) {
      const target = said[(n * STRIDE) % said.length]!;
      const path = place.path("general", target.id);
      await test.step(`${target.content.slice(0, 9)} by its address, and by a link`, async () => {
        await ines.goes(path);
        await isAimedAt(ines, target);
        await place.host.says(place.channel("links"), server.origin + path);
        await ines.enters(place, "links");
        await ines.log.locator(`a[href="${path}"]`).last().click();
        await isAimedAt(ines, target);
      });
    }

    const [newest] = await place.host.call<Message[]>("GET", `/channels/${place.channel()}/messages?limit=1`);
    await ines.page.getByRole("button", { name: "Jump to newest" }).click();
    await expect(ines.article(newest!.id)).toBeInViewport();
  });
}

/** In the middle third, marked, with the focus on it; and so it stays. */
async function isAimedAt(person: Someone, { id }: Message): Promise<void> {
  const article = person.article(id);
  await expect(article).toBeFocused();
  await expect(article).toHaveClass(/\baimed\b/);
  await expect.poll(() => thirdOf(person, id)).toBe("middle");
  await frames(article, 20);
  expect(await thirdOf(person, id)).toBe("middle");
}

async function thirdOf(person: Someone, id: string): Promise<string> {
  const [log, target] = await Promise.all([person.log.boundingBox(), person.article(id).boundingBox()]);
  if (log === null || target === null) return "nowhere";
  const at = (target.y + target.height / 2 - log.y) / log.height;
  return at < 1 / 3 ? "upper" : at > 2 / 3 ? "lower" : "middle";
}
