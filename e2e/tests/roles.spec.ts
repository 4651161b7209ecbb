import type { Locator, Page } from "@playwright/test";
import type { Friend } from "../support/friend.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const BIT = { KICK_MEMBERS: 1, MANAGE_ROLES: 28, BYPASS_SLOWMODE: 52 };

interface Role {
  id: string;
  name: string;
  position: number;
}

test("an owner makes a role, gives it to a member, and they gain what it allows", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const invite = await mara.invites();
  const pim = await someone({ theme: "light" });
  await pim.signsUp("Pim", invite);
  await expect(pim.page.getByRole("link", { name: /general/ })).toBeVisible();
  await opensRoles(mara);

  await test.step("a server begins with no roles", async () => {
    await expect(mara.page.getByRole("heading", { name: "No roles yet" })).toBeVisible();
    await expect(row(mara.page, "@everyone")).toContainText("What all members may do");
  });

  await test.step("the role has a name, a colour, a place and a permission", async () => {
    const { page } = mara;
    await page.getByRole("button", { name: "Create role" }).click();
    await page.getByLabel("Role name").fill("Keepers");
    await page.getByRole("radio", { name: "Yellow" }).check();
    await page.getByRole("switch", { name: "Show apart in the member list" }).click();
    await page.getByRole("searchbox", { name: /^Filter 80/ }).fill("channels and categories");
    await allows(page, "Manage channels");
    await expect(page.getByText("4 changes not saved")).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1, name: "Keepers" })).toBeVisible();
  });

  await expect(pim.page.getByRole("button", { name: /^Create channel/ })).toHaveCount(0);

  await test.step("a member is found by name and given it", async () => {
    const { page } = mara;
    await page.getByRole("tab", { name: /^Members/ }).click();
    await expect(page.getByText("Nobody holds this role yet.")).toBeVisible();
    await page.getByRole("searchbox", { name: "Give it to somebody" }).fill("pi");
    await page.getByRole("button", { name: "Give the role to Pim" }).click();
    await expect(page.getByRole("tab", { name: "Members (1)" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Take the role from Pim" })).toBeVisible();
  });

  await test.step("they may do it at once, and stand apart", async () => {
    await expect(pim.page.getByRole("button", { name: /^Create channel/ })).toBeVisible();
    await expect(pim.page.getByRole("heading", { name: "Keepers · 1" })).toBeVisible();
  });

  await test.step("before it is saved, one reads whom a change takes something", async () => {
    const { page } = mara;
    const unsaved = page.getByRole("region", { name: "Unsaved changes" });
    await page.getByRole("tab", { name: "Role", exact: true }).click();
    await setting(page, "Manage channels", "Not set").check();
    await expect(unsaved).toContainText("Pim loses Manage channels. Nobody else is affected.");
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(unsaved).toHaveCount(0);
  });

  await test.step("by their profile it is taken from them again", async () => {
    await mara.page.goBack();
    await mara.page.goBack();
    await mara.page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Pim/ }).click();
    await mara.page.getByRole("dialog").getByRole("button", { name: "Take Keepers" }).click();
    await expect(pim.page.getByRole("button", { name: /^Create channel/ })).toHaveCount(0);
    await mara.page.keyboard.press("Escape");
  });

  await test.step("and given by their menu", async () => {
    const { page } = mara;
    await page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Pim/ }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Roles" }).click();
    await page.getByRole("dialog").getByRole("checkbox", { name: "Keepers" }).check();
    await expect(pim.page.getByRole("button", { name: /^Create channel/ })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("to delete it, one hears how many hold it", async () => {
    const { page } = mara;
    await opensRoles(mara);
    await row(page, "Keepers").getByRole("button", { name: "Role Keepers" }).click();
    await page.getByRole("menuitem", { name: "Delete role" }).click();
    await expect(page.getByRole("alertdialog")).toContainText("1 member holds it");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete role" }).click();
    await expect(page.getByRole("heading", { name: "No roles yet" })).toBeVisible();
    await expect(pim.page.getByRole("button", { name: /^Create channel/ })).toHaveCount(0);
  });
});

test("who is not the owner finds locked what they could not change", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  const { host, guild } = place;
  const helpers = await makes(host, guild, "Helpers", []);
  const gardeners = await makes(host, guild, "Gardeners", ["MANAGE_ROLES", "BYPASS_SLOWMODE"]);
  const council = await makes(host, guild, "Council", ["KICK_MEMBERS"]);
  await host.call("PATCH", `/guilds/${guild}/roles`, [
    { id: helpers, position: 1 },
    { id: gardeners, position: 2 },
    { id: council, position: 3 },
  ]);
  const ines = await someone();
  await ines.joins(place, "Ines");
  await gives(host, guild, "Ines", gardeners);
  await opensRoles(ines);
  const { page } = ines;

  await test.step("roles that stand no lower", async () => {
    await expect(row(page, "Council")).toContainText("It stands no lower than your own highest role.");
    await expect(row(page, "Gardeners")).toContainText("It stands no lower than your own highest role.");
    await expect(row(page, "Helpers")).not.toContainText("no lower");
    await row(page, "Council").getByRole("link").click();
    await expect(page.getByLabel("Role name")).not.toBeEditable();
    await expect(setting(page, "Remove members", "Allow")).toBeDisabled();
    await expect(page.getByRole("button", { name: "Delete role" })).toHaveCount(0);
    await page.goBack();
  });

  await test.step("permissions that they do not have, with the reason", async () => {
    await row(page, "Helpers").getByRole("link").click();
    await expect(setting(page, "Remove members", "Allow")).toBeDisabled();
    await expect(switchOf(page, "Remove members")).toHaveAccessibleDescription(/You do not have this permission yourself\./);
    await expect(setting(page, "Bypass slow mode", "Allow")).toBeEnabled();
  });

  await test.step("what they have they may pass on, by the keyboard", async () => {
    await setting(page, "Bypass slow mode", "Not set").focus();
    await page.keyboard.press("ArrowRight");
    await expect(setting(page, "Bypass slow mode", "Allow")).toBeChecked();
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.reload();
    await expect(setting(page, "Bypass slow mode", "Allow")).toBeChecked();
  });
});

test("roles are ordered by the keyboard, by their menu and by the pointer", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  await opensRoles(mara);
  const { page } = mara;
  for (const name of ["Helpers", "Keepers", "Council"]) {
    await page.getByRole("button", { name: "Create role" }).click();
    await page.getByLabel("Role name").fill(name);
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
    await page.getByRole("main").getByRole("link", { name: "Roles" }).click();
    await expect(row(page, name)).toBeVisible();
  }
  await expect.poll(() => order(page)).toEqual(["Helpers", "Keepers", "Council", "@everyone"]);

  await test.step("Alt and the arrow keys", async () => {
    await row(page, "Council").getByRole("link").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => order(page)).toEqual(["Council", "Helpers", "Keepers", "@everyone"]);
    await expect(row(page, "Council").getByRole("link")).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByText("Council stands at place 1 of 3")).toBeAttached();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => order(page)).toEqual(["Helpers", "Council", "Keepers", "@everyone"]);
  });

  await test.step("the menu", async () => {
    await row(page, "Keepers").getByRole("button", { name: "Role Keepers" }).click();
    await page.getByRole("menuitem", { name: "Move up" }).click();
    await expect.poll(() => order(page)).toEqual(["Helpers", "Keepers", "Council", "@everyone"]);
  });

  await test.step("the pointer", async () => {
    await drags(page, row(page, "Council"), row(page, "Helpers"));
    await expect.poll(() => order(page)).toEqual(["Council", "Helpers", "Keepers", "@everyone"]);
  });

  await test.step("and so they stay", async () => {
    await page.reload();
    await expect(row(page, "Council")).toBeVisible();
    expect(await order(page)).toEqual(["Council", "Helpers", "Keepers", "@everyone"]);
  });
});

test("nobody leaves a role with changes that are not saved", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  await opensRoles(mara);
  const { page } = mara;
  await page.getByRole("button", { name: "Create role" }).click();
  const name = page.getByLabel("Role name");
  await name.fill("Keepers");
  const path = new URL(page.url()).pathname;
  const stays = async (leave: () => Promise<unknown>): Promise<void> => {
    await leave();
    await expect(page.getByText("Save or discard them before you go.")).toBeVisible();
    await expect(name).toHaveValue("Keepers");
    expect(new URL(page.url()).pathname).toBe(path);
  };
  await stays(() => page.getByRole("navigation").getByRole("link", { name: "Overview" }).click());
  await stays(() => page.keyboard.press("Escape"));
  await stays(() => page.evaluate(() => history.back()));
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(name).toHaveValue("New role");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Roles" })).toBeVisible();
});

async function opensRoles({ page }: Someone): Promise<void> {
  await page.getByRole("button", { name: /server menu$/ }).click();
  await page.getByRole("menuitem", { name: "Server settings" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Roles" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Roles" })).toBeVisible();
}

function row(page: Page, name: string): Locator {
  return page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
}

function order(page: Page): Promise<string[]> {
  return page.getByRole("main").getByRole("listitem").getByRole("link").allTextContents();
}

function switchOf(page: Page, permission: string): Locator {
  return page.getByRole("radiogroup", { name: permission, exact: true });
}

function setting(page: Page, permission: string, state: "Deny" | "Not set" | "Allow"): Locator {
  return switchOf(page, permission).getByRole("radio", { name: state });
}

async function allows(page: Page, permission: string): Promise<void> {
  await setting(page, permission, "Allow").check();
}

async function drags(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error("not on the screen");
  await page.mouse.move(start.x + 18, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 18, end.y + end.height / 2, { steps: 5 });
  await page.mouse.move(start.x + 18, end.y + 2);
  await page.mouse.up();
}

async function makes(host: Friend, guild: string, name: string, allow: (keyof typeof BIT)[]): Promise<string> {
  const permissions = String(allow.reduce((mask, bit) => mask | (1n << BigInt(BIT[bit])), 0n));
  return (await host.call<Role>("POST", `/guilds/${guild}/roles`, { name, permissions })).id;
}

async function gives(host: Friend, guild: string, name: string, role: string): Promise<void> {
  const members = await host.call<{ user: { id: string; global_name: string } }[]>("GET", `/guilds/${guild}/members?limit=100`);
  const id = members.find(({ user }) => user.global_name === name)?.user.id;
  await host.call("PUT", `/guilds/${guild}/members/${id}/roles/${role}`);
}
