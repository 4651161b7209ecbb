import type { Locator, Page } from "@playwright/test";
import { toEnd, topmost } from "../support/eye.ts";
import { FEW_LOOKS } from "../support/looks.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const FAR = 1_500;
const MORE_THAN_KEPT = 350;
const MORE_THAN_A_PAGE = 120;
const LONG_ENOUGH = (at: number) => `Plan ${at}\nwith a second line\nand with a third`;

declare global {
  interface Window {
    /** Epoch ms. */
    noted: number;
  }
}

for (const { name, ...look } of FEW_LOOKS) {
  test(`the unread line stands above the first unread message until the channel is left, or Escape (${name})`, async ({
    server,
    someone,
  }) => {
    const place = await Place.made(server.origin, "plans");
    const { host } = place;
    const plans = place.channel("plans");
    const ines = await someone(look);
    await ines.joins(place, "Ines", "plans");
    const line = ines.log.getByRole("separator", { name: "New messages begin here" });
    const arriveElsewhere = async (count = 30) => {
      const [first] = await host.fills(plans, count, LONG_ENOUGH);
      const sign = await host.says(place.channel("general"), "They are all there");
      await expect(ines.article(sign.id)).toBeVisible();
      return first!;
    };
    const returns = async (first: { id: string }) => {
      await ines.enters(place, "plans");
      await standsAbove(first);
    };
    const standsAbove = async (first: { id: string }) => {
      await expect(line).toBeInViewport();
      expect(await line.evaluate((element) => (element.nextElementSibling as HTMLElement).dataset["id"])).toBe(first.id);
    };

    const tab = await ines.context.newPage();
    await tab.goto(server.origin + (look.phone ? `/channels/${place.guild}` : place.path("general")));
    const mark = tab.locator(`[data-channel="${plans}"]`);
    await ines.page.bringToFront();

    await test.step("leave, 30 arrive, return: it stands above the first of them", async () => {
      await ines.says("I have read this");
      await ines.enters(place, "general");
      await returns(await arriveElsewhere());
    });

    await test.step("it stays when all is read, until the channel is left", async () => {
      await expect(mark).toContainText("unread");
      await readsOn(ines);
      await expect(mark).not.toContainText("unread");
      await looksBack(ines);
      await expect(line).toHaveCount(1);
      await readsOn(ines);
      await ines.enters(place, "general");
      await ines.enters(place, "plans");
      await expect.poll(() => toEnd(ines.log)).toBeLessThan(1);
      await expect(line).toHaveCount(0);
    });

    await test.step("left at its end, the channel opens at the line again", async () => {
      await ines.enters(place, "general");
      await returns(await arriveElsewhere());
      await readsOn(ines);
      await expect(mark).not.toContainText("unread");
    });

    await test.step("left further up, it opens at the same place, but at the line when there is something new", async () => {
      await looksBack(ines);
      const seen = ines.article(await topmost(ines.log));
      const top = await topOf(seen);
      await ines.enters(place, "general");
      await ines.enters(place, "plans");
      await expect.poll(async () => Math.abs((await topOf(seen)) - top)).toBeLessThanOrEqual(1);
      await ines.enters(place, "general");
      await returns(await arriveElsewhere());
    });

    await test.step("more than is kept in memory, and more than one page over a reload", async () => {
      await readsOn(ines);
      await ines.enters(place, "general");
      await returns(await arriveElsewhere(MORE_THAN_KEPT));
      await ines.page.keyboard.press("Escape");
      await expect(line).toHaveCount(0);
      await ines.enters(place, "general");
      const first = await arriveElsewhere(MORE_THAN_A_PAGE);
      await ines.goes(place.path("plans"));
      await standsAbove(first);
    });

    await test.step("Escape takes it away, and the mark in a second tab within a second", async () => {
      await expect(mark).toContainText("unread");
      await noteEscape(ines.page);
      await noteRead(tab, plans);
      await ines.page.keyboard.press("Escape");
      await expect(line).toHaveCount(0);
      await expect(mark).not.toContainText("unread");
      expect((await noted(tab)) - (await noted(ines.page))).toBeLessThan(1000);
    });
  });
}

async function readsOn(person: Someone): Promise<void> {
  await expect(async () => {
    await person.scrolls(FAR);
    expect(await toEnd(person.log)).toBeLessThan(1);
  }).toPass();
}

async function looksBack(person: Someone): Promise<void> {
  await person.scrolls(-FAR);
  await expect.poll(() => toEnd(person.log)).toBeGreaterThan(FAR - 1);
}

function topOf(message: Locator): Promise<number> {
  return message.evaluate((element) => element.getBoundingClientRect().top);
}

function noteEscape(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener("keydown", ({ key }) => (window.noted = key === "Escape" ? Date.now() : window.noted), true);
  });
}

function noteRead(page: Page, channel: string): Promise<void> {
  return page.evaluate((id) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(`[data-channel="${id}"].unread`) !== null) return;
      window.noted = Date.now();
      observer.disconnect();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, channel);
}

function noted(page: Page): Promise<number> {
  return page.evaluate(() => window.noted);
}
