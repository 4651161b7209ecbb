import type { Locator } from "@playwright/test";
import { noise } from "../support/picture.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const KEYBOARD = 336;

const backButton = ({ page }: Someone): Locator => page.getByRole("button", { name: "Back", exact: true });
const channelList = ({ page }: Someone): Locator => page.getByRole("navigation", { name: "Channels" });

for (const theme of ["dark", "light"] as const) {
  test(`back closes what lies on top, and ends at the list, in the ${theme} theme`, async ({ someone, server }) => {
    const place = await Place.made(server.origin);
    await place.host.sends(place.channel(), "Look", [{ name: "dots.png", type: "image/png", bytes: noise(40, 30) }]);
    const mara = await someone({ theme, phone: true });
    await mara.joins(place, "Mara");
    const { page } = mara;

    await closesByBack(mara, "a picture", page.getByRole("dialog"), () => page.getByRole("button", { name: /^Picture/ }).tap());
    await closesByBack(mara, "the menu of oneself's message", page.getByRole("menu"), async () => {
      await mara.says("Mine");
      await expect(mara.sent("Mine")).toBeVisible();
      await mara.sent("Mine").click({ button: "right" });
    });
    await closesByBack(mara, "the members", page.getByRole("complementary", { name: "Members" }), () =>
      page.getByRole("button", { name: "Members" }).tap(),
    );

    await test.step("a sheet on a sheet: one at a time", async () => {
      await page.getByRole("button", { name: "Members" }).tap();
      await page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Theo/ }).tap();
      await expect(page.getByRole("dialog", { name: "Theo" })).toBeVisible();
      await page.goBack();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.getByRole("complementary", { name: "Members" })).toBeVisible();
      await page.goBack();
      await expect(page.getByRole("complementary", { name: "Members" })).toHaveCount(0);
      await expect(mara.composer).toBeVisible();
    });

    await test.step("then the channel, and then the list is there", async () => {
      await page.goBack();
      await expect(channelList(mara)).toBeVisible();
      await expect(mara.composer).toBeHidden();
      expect(new URL(page.url()).origin).toBe(server.origin);
    });
  });
}

async function closesByBack(person: Someone, what: string, sheet: Locator, open: () => Promise<void>): Promise<void> {
  await test.step(what, async () => {
    await open();
    await expect(sheet).toBeVisible();
    await person.page.goBack();
    await expect(sheet).toHaveCount(0);
    await expect(person.composer).toBeVisible();
  });
}

test("who began in a channel comes by back to the list, not out of the app", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  const mara = await someone({ phone: true });
  await mara.joins(place, "Mara");
  const fresh = await mara.context.newPage();
  await fresh.goto(server.origin + place.path("general"));
  await expect(fresh.getByRole("textbox", { name: /^Message #/ })).toBeVisible();
  await fresh.goBack();
  await expect(fresh.getByRole("navigation", { name: "Channels" })).toBeVisible();
  expect(new URL(fresh.url()).origin).toBe(server.origin);
});

test("the keyboard leaves the composer and the last message in sight", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  for (let at = 1; at <= 25; at++) await place.host.says(place.channel(), `Line ${at}.`);
  const mara = await someone({ phone: true });
  await mara.joins(place, "Mara");
  const last = mara.sent("Line 25.");
  await expect(last).toBeInViewport({ ratio: 1 });

  await test.step("where it makes the page smaller", async () => {
    await mara.composer.tap();
    await mara.page.setViewportSize({ width: 390, height: 844 - KEYBOARD });
    await expect(mara.composer).toBeInViewport({ ratio: 1 });
    await expect(last).toBeInViewport({ ratio: 1 });
    await mara.page.setViewportSize({ width: 390, height: 844 });
    await expect(last).toBeInViewport({ ratio: 1 });
  });

  await test.step("where it lies over the page", async () => {
    await mara.page.evaluate(coverFromBelow, KEYBOARD);
    await expect.poll(() => bottomOf(mara.composer)).toBeLessThanOrEqual(844 - KEYBOARD);
    await expect.poll(() => bottomOf(last)).toBeLessThanOrEqual(844 - KEYBOARD);
    await mara.page.evaluate(coverFromBelow, 0);
    await expect.poll(() => bottomOf(mara.composer)).toBeGreaterThan(844 - KEYBOARD);
    await expect(last).toBeInViewport({ ratio: 1 });
  });
});

/** Runs in the page: what Safari's keyboard does to the visual viewport, and to nothing else. */
function coverFromBelow(pixels: number): void {
  const view = window.visualViewport;
  if (view === null) throw new Error("no visual viewport");
  Object.defineProperty(view, "height", { configurable: true, value: window.innerHeight - pixels });
  view.dispatchEvent(new Event("resize"));
}

async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box === null ? Infinity : box.y + box.height;
}

test("a swipe from the edge is the browser's", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  await place.host.says(place.channel(), "Swipe me");
  const mara = await someone({ phone: true });
  await mara.joins(place, "Mara");
  await expect(mara.sent("Swipe me")).toBeVisible();
  expect(await mara.log.evaluate(swipes)).toEqual([]);
  const holding = await mara.log.evaluate((log) => {
    const holds = (element: Element): boolean => getComputedStyle(element).overscrollBehaviorX !== "auto";
    const all: Element[] = [];
    for (let element: Element | null = log; element !== null; element = element.parentElement) all.push(element);
    return all.filter(holds).map(({ className }) => className);
  });
  expect(holding).toEqual([]);
  await expect(mara.page.getByRole("menu")).toHaveCount(0);
});

/** Runs in the page: a finger from the left edge to the right; answers with what was kept from the browser. */
function swipes(log: Element): string[] {
  const touchAt = (x: number): Touch => new Touch({ identifier: 1, target: log, clientX: x, clientY: 500 });
  const swipe = [
    ["touchstart", 3],
    ["touchmove", 40],
    ["touchmove", 240],
    ["touchend", 240],
  ] as const;
  return swipe
    .filter(([type, x]) => {
      const touches = type === "touchend" ? [] : [touchAt(x)];
      return !log.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, touches, changedTouches: [touchAt(x)] }));
    })
    .map(([type]) => type);
}

test("the back button in the channel does what the gesture does", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  const mara = await someone({ theme: "light", phone: true });
  await mara.joins(place, "Mara");
  await backButton(mara).tap();
  await expect(channelList(mara)).toBeVisible();
  await mara.page.locator(`[data-channel="${place.channel()}"]`).tap();
  await expect(mara.composer).toBeVisible();
});
