import type { Locator } from "@playwright/test";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";
import { Finger, type Point } from "../support/touch.ts";

const HOLD_MS = 500;

interface Bearer {
  what: string;
  of: (person: Someone) => Locator;
}

const MESSAGE: Bearer = { what: "a message", of: (person) => person.sent("Hold me") };
const CHANNEL: Bearer = { what: "a channel", of: ({ page }) => page.getByRole("link", { name: "general" }) };
const SERVER: Bearer = { what: "a server", of: ({ page }) => page.getByRole("navigation", { name: "Servers" }).getByRole("link") };
const MEMBER: Bearer = { what: "a member", of: ({ page }) => page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Theo/ }) };

test("right click and Shift+F10 open the same menu, inside the window", async ({ someone, server }) => {
  const mara = await someone();
  await standsInHolding(mara, server.origin);
  for (const { what, of } of [MESSAGE, CHANNEL, SERVER, MEMBER]) {
    await test.step(what, async () => {
      await of(mara).click({ button: "right" });
      const byPointer = await itemsOf(mara);
      await dismisses(mara);
      await of(mara).focus();
      await mara.page.keyboard.press("Shift+F10");
      expect(await itemsOf(mara)).toEqual(byPointer);
      await dismisses(mara);
    });
  }
});

test("at the last corner of the window the menu still fits", async ({ someone, server }) => {
  const mara = await someone({ theme: "light" });
  await standsInHolding(mara, server.origin);
  await mara.page.setViewportSize({ width: 800, height: 480 });
  const box = await boxOf(mara.sent("Hold me"));
  await mara.page.mouse.click(box.x + box.width - 2, box.y + box.height - 2, { button: "right" });
  await itemsOf(mara);
});

test("with Shift, links and selected text keep the browser's own menu", async ({ someone, server }) => {
  const mara = await someone();
  const place = await standsInHolding(mara, server.origin);
  await place.host.says(place.channel(), "See https://example.org/garden");
  const link = mara.page.getByRole("link", { name: /example\.org/ });
  await expect(link).toBeVisible();
  await mara.page.evaluate(() => {
    window.addEventListener("contextmenu", (event) => {
      document.body.dataset["kept"] = String(!event.defaultPrevented);
    });
  });
  const kept = mara.page.locator("body");
  await test.step("a link", async () => {
    await link.click({ button: "right", modifiers: ["Shift"] });
    await expect(kept).toHaveAttribute("data-kept", "true");
  });
  await test.step("selected text", async () => {
    await mara.sent("Hold me").getByText("Hold me", { exact: true }).dblclick({ position: { x: 12, y: 10 } });
    expect(await mara.page.evaluate(() => getSelection()?.toString().trim())).toBe("Hold");
    await mara.sent("Hold me").getByText("Hold me", { exact: true }).click({ button: "right", modifiers: ["Shift"] });
    await expect(kept).toHaveAttribute("data-kept", "true");
  });
  await expect(mara.page.getByRole("menu")).toHaveCount(0);
  await test.step("without it, ours opens", async () => {
    await link.click({ button: "right" });
    await expect(kept).toHaveAttribute("data-kept", "false");
    await itemsOf(mara);
  });
});

for (const theme of ["dark", "light"] as const) {
  test(`a long press opens the menu once, on a phone in the ${theme} theme`, async ({ someone, server }) => {
    const mara = await someone({ theme, phone: true });
    await standsInHolding(mara, server.origin);
    await test.step("a message, by a finger that trembles", () => holds(mara, MESSAGE, { x: 4, y: 5 }));
    await test.step("not by a finger that moves on", () => doesNotHold(mara, MESSAGE, { x: 0, y: 14 }));
    await mara.page.getByRole("button", { name: "Back", exact: true }).tap();
    await test.step("a channel", () => holds(mara, CHANNEL, { x: 0, y: 0 }));
    await test.step("a server", () => holds(mara, SERVER, { x: 0, y: 0 }));
  });
}

/** A place with a message in it, and its maker, who stays. */
async function standsInHolding(person: Someone, origin: string): Promise<Place> {
  const place = await Place.made(origin);
  await place.host.says(place.channel(), "Hold me");
  await person.joins(place, "Mara");
  await expect(person.sent("Hold me")).toBeVisible();
  return place;
}

/** What the one menu offers, which lies in the window as a whole. */
async function itemsOf({ page }: Someone): Promise<string[]> {
  const menu = page.getByRole("menu");
  await expect(menu).toHaveCount(1);
  await expect(menu.getByRole("menuitem").first()).toBeVisible();
  await expect(menu).toBeInViewport({ ratio: 1 });
  return menu.getByRole("menuitem").allTextContents();
}

async function dismisses({ page }: Someone): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

/** The finger stays until the menu is there; lifting it chooses nothing. */
async function holds(person: Someone, { of }: Bearer, tremble: Point): Promise<void> {
  const { page } = person;
  const path = new URL(page.url()).pathname;
  const finger = await Finger.on(page);
  const at = middle(await boxOf(of(person)));
  await page.evaluate(clockTheMenu);
  await finger.down(at);
  await finger.moves({ x: at.x + tremble.x, y: at.y + tremble.y });
  const items = await itemsOf(person);
  await finger.up();
  expect(await itemsOf(person)).toEqual(items);
  expect(Number(await page.locator("body").getAttribute("data-held"))).toBeGreaterThanOrEqual(HOLD_MS);
  expect(new URL(page.url()).pathname).toBe(path);
  await dismisses(person);
}

async function doesNotHold(person: Someone, { of }: Bearer, by: Point): Promise<void> {
  const finger = await Finger.on(person.page);
  const at = middle(await boxOf(of(person)));
  await finger.down(at);
  await finger.moves({ x: at.x + by.x, y: at.y + by.y });
  await person.page.evaluate((held) => new Promise((later) => setTimeout(later, held)), 2 * HOLD_MS);
  await finger.up();
  await expect(person.page.getByRole("menu")).toHaveCount(0);
}

/** Runs in the page: how long the finger lay there before the menu came. */
function clockTheMenu(): void {
  const { dataset } = document.body;
  window.addEventListener("pointerdown", ({ timeStamp }) => (dataset["down"] = String(timeStamp)), { once: true, capture: true });
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('[role="menu"]') !== null) {
      dataset["held"] = String(performance.now() - Number(dataset["down"]));
      observer.disconnect();
    }
  }).observe(document.body, { childList: true, subtree: true });
}

async function boxOf(locator: Locator): Promise<Point & { width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("not on the screen");
  return box;
}

function middle({ x, y, width, height }: Point & { width: number; height: number }): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
