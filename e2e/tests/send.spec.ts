import type { Page, Route } from "@playwright/test";
import { FEW_LOOKS } from "../support/looks.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const SENDING = /\/channels\/\d+\/messages$/;
const LATENCY_MS = 2000;
const SHOWN_WITHIN_MS = 50;
const TEXTS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

/** What becomes of each request in turn: three of ten fail, on the way there or on the way back. */
const WAYS = ["passes", "lost", "passes", "passes", "unanswered", "passes", "passes", "passes", "lost", "passes"] as const;

declare global {
  interface Window {
    /** How long it took from Enter to the message in the log, in milliseconds. */
    delays: number[];
  }
}

for (const { name, ...look } of FEW_LOOKS) {
  test(`what is sent over a bad line is shown at once, and arrives once, in order (${name})`, async ({ server, someone }) => {
    const place = await Place.made(server.origin);
    const ines = await someone(look);
    await ines.joins(place, "Ines");
    await spoilLine(ines.page);
    await measureSending(ines.page);

    for (const text of TEXTS) {
      await ines.composer.fill(text);
      await ines.composer.press("Enter");
    }
    await expect(pending(ines)).not.toHaveCount(0);
    expect(await ownTexts(ines)).toEqual(TEXTS);
    const delays = (await ines.page.evaluate(() => window.delays)).sort((a, b) => a - b);
    expect(delays).toHaveLength(TEXTS.length);
    expect(delays[TEXTS.length / 2]).toBeLessThan(SHOWN_WITHIN_MS);

    await expect(pending(ines)).toHaveCount(0, { timeout: 120_000 });
    expect(await ownTexts(ines)).toEqual(TEXTS);
    const stored = (await place.host.reads(place.channel())).filter(({ nonce }) => nonce !== null);
    expect(stored.map(({ content }) => content)).toEqual(TEXTS);
    expect(new Set(stored.map(({ nonce }) => nonce)).size).toBe(TEXTS.length);
  });

  test(`what could not be sent stays, over a reload, until it is sent again or deleted (${name})`, async ({
    server,
    someone,
  }) => {
    const place = await Place.made(server.origin);
    const ines = await someone(look);
    await ines.joins(place, "Ines");
    const failed = (text: string) => pending(ines).filter({ hasText: text });
    const again = (text: string) => failed(text).getByRole("button", { name: "Try again" });
    await ines.context.route(SENDING, (route) =>
      isSending(route) ? route.fulfill({ status: 503, body: "" }) : route.fallback(),
    );
    await ines.says("Water the beans");
    await ines.says("Water the peas");
    await expect(again("beans")).toBeVisible({ timeout: 60_000 });
    await expect(again("peas")).toBeVisible({ timeout: 60_000 });

    await ines.page.reload();
    await expect(again("beans")).toBeVisible();
    await failed("peas").getByRole("button", { name: "Delete" }).click();
    await expect(failed("peas")).toHaveCount(0);
    await ines.context.unroute(SENDING);
    await again("beans").click();
    await expect(pending(ines)).toHaveCount(0);
    await expect(ines.message("Water the beans")).toHaveCount(1);

    await ines.page.reload();
    await expect(ines.message("Water the beans")).toHaveCount(1);
    await expect(ines.message("Water the peas")).toHaveCount(0);
    const stored = await place.host.reads(place.channel());
    expect(stored.filter(({ content }) => content.startsWith("Water")).map(({ content }) => content)).toEqual([
      "Water the beans",
    ]);
  });
}

function pending(person: Someone) {
  return person.log.locator("article[data-nonce]");
}

/** What they wrote, as it stands in the log: on its way or arrived. */
async function ownTexts(person: Someone): Promise<string[]> {
  const lines = await person.log.locator("article .txt").allInnerTexts();
  return lines.map((line) => line.trim()).filter((line) => TEXTS.includes(line));
}

function isSending(route: Route): boolean {
  return route.request().method() === "POST";
}

/** At the border of the browser: 2 s of latency, and what is lost. */
async function spoilLine(page: Page): Promise<void> {
  let count = 0;
  await page.context().route(SENDING, async (route) => {
    if (!isSending(route)) return route.fallback();
    const way = WAYS[count++ % WAYS.length];
    await new Promise((later) => setTimeout(later, LATENCY_MS));
    if (way === "passes") return route.continue();
    if (way === "unanswered") await route.fetch();
    return route.abort("connectionreset");
  });
}

/** Until the message is in the document: the very next frame shows it. */
function measureSending(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.delays = [];
    let pressed = 0;
    addEventListener("keydown", ({ key }) => (pressed = key === "Enter" ? performance.now() : pressed), true);
    const seen = new Set<string>();
    new MutationObserver(() => {
      for (const { dataset } of document.querySelectorAll<HTMLElement>("article[data-nonce]")) {
        const nonce = dataset["nonce"] ?? "";
        if (!seen.has(nonce)) window.delays.push(performance.now() - pressed);
        seen.add(nonce);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}
