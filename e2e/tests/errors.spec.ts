import type { Page } from "@playwright/test";
import { Place } from "../support/place.ts";
import { Server } from "../support/server.ts";
import { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const TOLD_WITHIN_MS = 2000;
const SPINS_AT_MOST_MS = 1000;
const SEND_MESSAGES = 1n << 11n;
const EDIT_OWN_MESSAGES = 1n << 58n;
const SLOW_MODE_SECONDS = 10;

test("a server that is gone is told within two seconds, with the next try counted down", async ({ browser }) => {
  const server = await Server.start({ TEMPEST_RATE_LIMIT_FACTOR: "1000" });
  const place = await Place.made(server.origin);
  const people = [
    await Someone.at(browser, server.origin, { theme: "dark" }),
    await Someone.at(browser, server.origin, { theme: "light", phone: true }),
  ];
  const cut = new Map<Page, number>();
  for (const person of people) {
    person.page.on("websocket", (socket) => socket.on("close", () => cut.set(person.page, Date.now())));
    await person.joins(place, "Mara");
    await expect(person.composer).toBeVisible();
    await person.page.evaluate(noteTheCountdown);
  }
  await server.kill();
  for (const { page, composer } of people) {
    await expect(page.locator("body")).toHaveAttribute("data-told", /\d/);
    const told = Number(await page.locator("body").getAttribute("data-told"));
    expect(told - (cut.get(page) ?? 0)).toBeLessThanOrEqual(TOLD_WITHIN_MS);
    await expect(page.getByText("You're offline.")).toBeVisible();
    await composer.fill("Written meanwhile");
    await expect(composer).toHaveValue("Written meanwhile");
    await expect(page.getByRole("button", { name: "Send" })).toBeEnabled();
  }
  await server.run();
  for (const { page } of people) {
    await expect(page.getByText("You're offline.")).toHaveCount(0, { timeout: 60_000 });
  }
  for (const person of people) await person.leaves();
  await server.stop();
});

/** Runs in the page: when the reader sees how long it is to the next try. */
function noteTheCountdown(): void {
  new MutationObserver((_changes, observer) => {
    if (/retry in \d+ s/.test(document.querySelector(".banner")?.textContent ?? "")) {
      document.body.dataset["told"] = String(Date.now());
      observer.disconnect();
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

for (const look of [{ theme: "dark" }, { theme: "light", phone: true }] as const) {
  test(`what is refused says why, and what has to wait says how long: ${look.theme}`, async ({ someone, server }) => {
    const place = await Place.made(server.origin, "slow");
    const mara = await someone(look);
    await mara.joins(place, "Mara");

    await test.step("429 shows the wait", async () => {
      await place.host.call("PATCH", `/channels/${place.channel("slow")}`, { rate_limit_per_user: SLOW_MODE_SECONDS });
      await mara.enters(place, "slow");
      await mara.says("The first");
      await expect(mara.sent("The first")).toBeVisible();
      await mara.says("The second");
      await expect(mara.message("The second").getByText(/slow mode: goes out in \d+ s/)).toBeVisible();
      await expect(mara.sent("The second")).toBeVisible({ timeout: 45_000 });
    });

    await test.step("403 names the missing right", async () => {
      await mara.enters(place, "general");
      await mara.says("As it was");
      await expect(mara.sent("As it was")).toBeVisible();
      await mara.sent("As it was").click({ button: "right" });
      await mara.page.getByRole("menuitem", { name: "Edit", exact: true }).click();
      const editor = mara.page.getByRole("textbox", { name: "Edit message" });
      await editor.fill("As it shall be");
      await denies(place, EDIT_OWN_MESSAGES);
      await editor.press("Enter");
      await expect(mara.page.getByText("You need the right “Edit own messages” to do this.")).toBeVisible();
      await expect(mara.sent("As it was")).toBeVisible();
    });

    await test.step("where one may not write, the missing right stands instead of the box", async () => {
      await denies(place, SEND_MESSAGES);
      await expect(mara.page.getByText("You need the right “Send messages” to write in this channel.")).toBeVisible();
      await expect(mara.composer).toHaveCount(0);
    });
  });
}

/** Takes a right from everybody in the first channel. */
async function denies(place: Place, right: bigint): Promise<void> {
  const overwrite = { type: 0, allow: "0", deny: String(right) };
  await place.host.call("PUT", `/channels/${place.channel()}/permissions/${place.guild}`, overwrite);
}

test("a slow network shows the rows that will be, and no wheel that says nothing", async ({ someone, server }) => {
  const place = await Place.made(server.origin, "welcome", "tomatoes");
  await place.host.says(place.channel("tomatoes"), "Ripe on Sunday");
  const mara = await someone();
  await mara.joins(place, "Mara");
  await mara.page.addInitScript(watchForSilentWheels, SPINS_AT_MOST_MS);
  await mara.page.evaluate(watchForSilentWheels, SPINS_AT_MOST_MS);
  await slowsDown(mara.page);

  await test.step("a channel that is opened", async () => {
    await mara.page.locator(`[data-channel="${place.channel("tomatoes")}"]`).click();
    await expect(mara.page.locator(".log-bones")).toBeVisible();
    await expect(mara.sent("Ripe on Sunday")).toBeVisible({ timeout: 60_000 });
    await expect(mara.page.locator(".log-bones")).toHaveCount(0);
  });

  await test.step("the page that is loaded again", async () => {
    await mara.page.reload({ waitUntil: "commit" });
    await expect(mara.page.locator(".bones").first()).toBeVisible({ timeout: 60_000 });
    await expect(mara.sent("Ripe on Sunday")).toBeVisible({ timeout: 90_000 });
  });
  expect(await mara.page.evaluate(() => document.documentElement.dataset["silentWheel"] ?? "none")).toBe("none");
});

async function slowsDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_3G);
}

/** Runs in the page, frame by frame: notes a wheel that turns for longer without a word beside it. */
function watchForSilentWheels(atMost: number): void {
  let since: number | null = null;
  const look = (now: number): void => {
    const silent = [...document.querySelectorAll(".lucide-loader-circle, [role=progressbar], progress")].find(
      (wheel) => wheel.checkVisibility() && wheel.parentElement?.textContent === "",
    );
    since = silent === undefined ? null : (since ?? now);
    if (silent !== undefined && since !== null && now - since > atMost) {
      document.documentElement.dataset["silentWheel"] = silent.outerHTML;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
