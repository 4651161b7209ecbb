import type { Locator, Page } from "@playwright/test";
import { Friend } from "../support/friend.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const BIT = { VIEW_AUDIT_LOG: 7n, VIEW_CHANNEL: 10n, MANAGE_MESSAGES: 13n, ATTACH_FILES: 15n };

interface Named {
  id: string;
}

test("who may reads what somebody changed, and finds it by person and kind", async ({ someone, server }) => {
  const place = await Place.made(server.origin, "vault");
  const { host, guild } = place;
  const readers = await makes(host, guild, "Readers", mask("VIEW_AUDIT_LOG"));
  const ines = await someone();
  await ines.joins(place, "Ines");
  await host.call("PUT", `/guilds/${guild}/members/${await idOf(host, guild, "Ines")}/roles/${readers}`);
  const pim = await Friend.joins(server.origin, "Pim");
  await pim.accepts(place.invite.split("/").at(-1) ?? "");

  const keepers = await makes(host, guild, "Keepers", "0");
  await host.call("PATCH", `/guilds/${guild}/roles/${keepers}`, { permissions: mask("MANAGE_MESSAGES"), name: "Wardens" });
  await host.call("PUT", `/channels/${place.channel()}/permissions/${pim.id}`, {
    type: 1,
    allow: "0",
    deny: mask("ATTACH_FILES"),
  });
  await host.call("PUT", `/channels/${place.channel("vault")}/permissions/${guild}`, {
    type: 0,
    allow: "0",
    deny: mask("VIEW_CHANNEL"),
  });
  await pim.call("PATCH", `/guilds/${guild}/members/@me`, { nick: "Pimpernel" });
  const { page } = ines;
  await opensAudit(ines);

  await test.step("in plain words, the newest first", async () => {
    await expect(lines(page).first()).toContainText("Pimpernel changed their nickname");
    await expect(line(page, "Theo changed the permissions of #general for Pimpernel")).toBeVisible();
    await expect(line(page, "Theo changed the role Wardens")).toBeVisible();
    await expect(line(page, "Theo gave Ines the role Readers")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Today" })).toBeVisible();
  });

  await test.step("also of a channel that they do not see", async () => {
    await expect(line(page, "Theo changed the permissions of #vault for @everyone")).toBeVisible();
  });

  await test.step("a line opens, by the keyboard too, and shows what changed", async () => {
    const ofPim = line(page, "permissions of #general");
    await ofPim.locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(ofPim.locator("dl")).toContainText("For Pimpernel");
    await expect(term(ofPim, "Denied")).toHaveText("Attach files");
    const ofRole = line(page, "changed the role Wardens");
    await ofRole.locator("summary").click();
    await expect(term(ofRole, "Name").locator("del")).toHaveText("Keepers");
    await expect(term(ofRole, "Name").locator("ins")).toHaveText("Wardens");
    await expect(term(ofRole, "Allowed")).toHaveText("Manage messages");
  });

  await test.step("by person", async () => {
    await page.getByRole("button", { name: "Person" }).click();
    await page.getByRole("combobox", { name: "Find a person" }).fill("pimp");
    await page.getByRole("option", { name: /^Pimpernel/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect(lines(page)).toHaveCount(1);
    await expect(page.getByRole("button", { name: "Person" })).toContainText("By Pimpernel");
  });

  await test.step("and by kind, which may leave nothing", async () => {
    await page.getByLabel("Kind of change").selectOption("Role changed");
    await expect(page.getByRole("heading", { name: "Nothing fits" })).toBeVisible();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(line(page, "Pimpernel changed their nickname")).toBeVisible();
    await page.getByLabel("Kind of change").selectOption("Permissions set");
    await expect(lines(page)).toHaveCount(2);
  });

  await test.step("what is new is there when it is asked for again", async () => {
    await host.call("PUT", `/channels/${place.channel()}/permissions/${keepers}`, {
      type: 0,
      allow: mask("MANAGE_MESSAGES"),
      deny: "0",
    });
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(lines(page).first()).toContainText("Theo changed the permissions of #general for Wardens");
    await expect(lines(page)).toHaveCount(3);
  });

  await test.step("what is gone is called what it was", async () => {
    await host.call("DELETE", `/guilds/${guild}/roles/${keepers}`);
    await page.getByLabel("Kind of change").selectOption("All changes");
    await expect(line(page, "Theo deleted the role Wardens")).toBeVisible();
  });
});

test("a long log is read page by page", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  const { host, guild } = place;
  for (let at = 0; at < 60; at++) {
    await host.call("PATCH", `/guilds/${guild}`, { description: `Season ${at}` });
  }
  const readers = await makes(host, guild, "Readers", mask("VIEW_AUDIT_LOG"));
  const ines = await someone({ phone: true, theme: "light" });
  await ines.joins(place, "Ines");
  await host.call("PUT", `/guilds/${guild}/members/${await idOf(host, guild, "Ines")}/roles/${readers}`);
  const { page } = ines;
  await opensAudit(ines);
  await expect(lines(page)).toHaveCount(50);
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(line(page, "Theo made an invite link")).toBeVisible();
  await expect(page.getByRole("button", { name: "Load more" })).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});

test("without the right there is no page, and no answer", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  const { guild } = place;
  const bea = await someone();
  await bea.joins(place, "Bea");
  const cato = await Friend.joins(server.origin, "Cato");
  await cato.accepts(place.invite.split("/").at(-1) ?? "");
  const { page } = bea;

  await bea.goes(`/servers/${guild}/settings/audit`);
  await expect(page.getByRole("heading", { name: "This page is not for you" })).toBeVisible();
  await expect(page.getByText("View audit log")).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Audit log" })).toHaveCount(0);
  await expect(cato.call("GET", `/guilds/${guild}/audit-logs`)).rejects.toThrow(/403 .*missing_permission.*VIEW_AUDIT_LOG/);
});

async function opensAudit({ page, origin }: Someone): Promise<void> {
  const guild = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`${origin}/servers/${guild}/settings/audit`);
  await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
  await expect(lines(page).first()).toBeVisible();
}

function lines(page: Page): Locator {
  return page.locator(".audit-log > li");
}

function line(page: Page, words: string): Locator {
  return lines(page).filter({ hasText: words });
}

/** What stands beside a word in an opened line. */
function term(opened: Locator, word: string): Locator {
  return opened.locator("dl > div").filter({ has: opened.page().getByText(word, { exact: true }) }).locator("dd");
}

function mask(bit: keyof typeof BIT): string {
  return String(1n << BIT[bit]);
}

async function makes(host: Friend, guild: string, name: string, permissions: string): Promise<string> {
  return (await host.call<Named>("POST", `/guilds/${guild}/roles`, { name, permissions })).id;
}

async function idOf(host: Friend, guild: string, name: string): Promise<string> {
  const members = await host.call<{ user: { id: string; global_name: string } }[]>("GET", `/guilds/${guild}/members?limit=100`);
  return members.find(({ user }) => user.global_name === name)?.user.id ?? "";
}
