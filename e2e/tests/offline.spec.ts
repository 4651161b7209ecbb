import { LOOKS } from "../support/looks.ts";
import { kept } from "../support/kept.ts";
import { Place } from "../support/place.ts";
import { expect, test } from "../support/test.ts";

for (const { name, ...look } of LOOKS) {
  test(`without a network the client starts, shows what was read, and keeps what is written (${name})`, async ({
    server,
    someone,
  }) => {
    const place = await Place.made(server.origin, "plans");
    const { host } = place;
    const plan = (await host.fills(place.channel("plans"), 20)).at(-1)!;
    const hello = await host.says(place.channel(), "Hello from before");
    const ines = await someone(look);
    await ines.joins(place, "Ines", "plans");
    await expect(ines.article(plan.id)).toBeInViewport();
    await ines.enters(place, "general");
    await expect(ines.article(hello.id)).toBeInViewport();
    const isKept = async (channel: string, id: string) => (await kept(ines.page))[place.channel(channel)]?.includes(id);
    await expect.poll(() => isKept("plans", plan.id)).toBe(true);
    await expect.poll(() => isKept("general", hello.id)).toBe(true);
    await expect.poll(() => ines.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

    await test.step("a start without a network shows the last channels", async () => {
      await ines.context.setOffline(true);
      await ines.page.reload();
      await expect(ines.page.getByText("You're offline.").first()).toBeVisible();
      await expect(ines.article(hello.id)).toBeVisible();
      await ines.enters(place, "plans");
      await expect(ines.article(plan.id)).toBeVisible();
    });

    await test.step("what is written waits", async () => {
      await ines.says("first");
      await ines.says("second");
      await ines.says("third");
      await expect(ines.log.getByText("goes out when you're back online")).not.toHaveCount(0);
    });

    await test.step("with a network it goes out, each once and in order", async () => {
      await ines.context.setOffline(false);
      await expect(ines.log.locator("article[data-nonce]")).toHaveCount(0, { timeout: 60_000 });
      const texts = (await host.reads(place.channel("plans")))
        .filter(({ nonce }) => nonce !== null)
        .map(({ content }) => content);
      expect(texts).toEqual(["first", "second", "third"]);
      for (const text of texts) await expect(ines.message(text)).toHaveCount(1);
    });
  });
}
