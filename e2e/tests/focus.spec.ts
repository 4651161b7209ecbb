import type { Locator, Page } from "@playwright/test";
import { noise } from "../support/picture.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

/** What opens by the keyboard: from where, by what, and what it is called then. */
interface Opening {
  what: string;
  from: (person: Someone) => Locator;
  keys: string[];
  opens: { role: "dialog" | "alertdialog" | "menu"; name: string | RegExp };
}

const button =
  (name: string | RegExp) =>
  ({ page }: Someone): Locator =>
    page.getByRole("button", { name });
const composer = ({ composer: box }: Someone): Locator => box;
const channel = ({ page }: Someone): Locator => page.getByRole("link", { name: /general/ });
const theo = ({ page }: Someone): Locator => page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Theo/ });
const rail = ({ page }: Someone): Locator => page.getByRole("navigation", { name: "Servers" });

const OPENINGS: Opening[] = [
  { what: "the switcher", from: composer, keys: ["Control+k"], opens: { role: "dialog", name: "Go to" } },
  { what: "the list of keys", from: composer, keys: ["Control+/"], opens: { role: "dialog", name: "All keys" } },
  { what: "add a server", from: button("Add a server"), keys: ["Enter"], opens: { role: "dialog", name: "Add a server" } },
  { what: "the menu of the server", from: button(/server menu$/), keys: ["Enter"], opens: { role: "menu", name: /^Server/ } },
  { what: "inviting", from: button(/server menu$/), keys: ["Enter", "Enter"], opens: { role: "dialog", name: "Invite people to Garden Club" } },
  { what: "the menu of oneself", from: button(/status and account$/i), keys: ["Enter"], opens: { role: "menu", name: "Status and account" } },
  { what: "the menu of a channel", from: channel, keys: ["Shift+F10"], opens: { role: "menu", name: "Channel general" } },
  { what: "the menu of a server in the rail", from: (p) => rail(p).getByRole("link"), keys: ["ContextMenu"], opens: { role: "menu", name: /^Server/ } },
  { what: "a member", from: theo, keys: ["Enter"], opens: { role: "dialog", name: "Theo" } },
  { what: "the menu of a member", from: theo, keys: ["Shift+F10"], opens: { role: "menu", name: "Theo: actions" } },
  { what: "the menu of a message", from: (p) => p.sent("Look"), keys: ["Shift+F10"], opens: { role: "menu", name: "Message" } },
  { what: "a picture", from: button(/^Picture/), keys: ["Enter"], opens: { role: "dialog", name: "dots.png" } },
  { what: "deleting a message", from: (p) => p.sent("Look"), keys: ["Shift+F10", "End", "Enter"], opens: { role: "alertdialog", name: /^Delete/ } },
];

for (const theme of ["dark", "light"] as const) {
  test(`what is closed gives the focus back to what opened it, in the ${theme} theme`, async ({ someone, server }) => {
    const place = await Place.made(server.origin);
    const mara = await someone({ theme });
    await mara.joins(place, "Mara");
    await mara.says("Look");
    await place.host.sends(place.channel(), "Dots", [{ name: "dots.png", type: "image/png", bytes: noise(40, 30) }]);
    await expect(mara.sent("Dots")).toBeVisible();
    for (const opening of OPENINGS) {
      await test.step(opening.what, () => opensAndCloses(mara, opening));
    }
  });
}

async function opensAndCloses(person: Someone, { from, keys, opens }: Opening): Promise<void> {
  const { page } = person;
  const opener = from(person).first();
  await opener.focus();
  for (const [at, key] of keys.entries()) {
    if (at > 0) await expect(page.locator("[role=menuitem]:focus")).toHaveCount(1);
    await page.keyboard.press(key);
  }
  const opened = page.getByRole(opens.role, { name: opens.name });
  await expect(opened).toBeVisible();
  await expect.poll(() => holdsFocus(opened)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByRole(opens.role)).toHaveCount(0);
  await expect(opener.or(person.composer).and(page.locator(":focus"))).toHaveCount(1);
}

const holdsFocus = (opened: Locator): Promise<boolean> => opened.evaluate((element) => element.contains(document.activeElement));

test("what is typed anywhere lands in the composer", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Keys");
  await mara.says("First");
  await expect(mara.sent("First")).toBeVisible();
  const places = [button(/server menu$/)(mara), channel(mara), mara.sent("First"), button("Members")(mara)];
  for (const [at, place] of places.entries()) {
    await place.focus();
    await mara.page.keyboard.type("ab");
    await expect(mara.composer).toBeFocused();
    await expect(mara.composer).toHaveValue("ab".repeat(at + 1));
  }
  await test.step("but not behind a dialog", async () => {
    await button("Add a server")(mara).press("Enter");
    await typesInto(mara.page, "Server name", "z");
    await mara.page.keyboard.press("Escape");
    await expect(mara.composer).toHaveValue("ab".repeat(places.length));
  });
});

async function typesInto(page: Page, label: string, text: string): Promise<void> {
  await expect(page.getByLabel(label)).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByLabel(label)).toHaveValue(new RegExp(`${text}$`));
}
