import type { Locator, Page } from "@playwright/test";
import type { Friend } from "../support/friend.ts";
import { Place } from "../support/place.ts";
import { expect, test } from "../support/test.ts";

const VIEW_AUDIT_LOG = 1n << 7n;

test("who is timed out may only read until the owner ends it", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const pim = await someone({ theme: "light" });
  await pim.signsUp("Pim", await mara.invites());
  await pim.page.getByRole("link", { name: /general/ }).click();
  await expect(pim.composer).toBeVisible();
  const { page } = mara;

  await test.step("with a length and a reason", async () => {
    const timeOut = page.getByRole("menuitem", { name: "Time out…" });
    await row(page).click({ button: "right" });
    await expect(timeOut).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "End timeout" })).toHaveCount(0);
    await timeOut.click();
    const dialog = page.getByRole("dialog", { name: "Time out Pim?" });
    await expect(dialog).toContainText("can only read here");
    await dialog.getByLabel("For how long").selectOption("1 hour");
    await dialog.getByLabel("Reason").fill("Too loud – for today");
    await dialog.getByRole("button", { name: "Time out", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step("they read until when, instead of a field to write in", async () => {
    await expect(pim.page.getByRole("note")).toHaveText(/^You are in a timeout until .*\d\d:\d\d\.$/);
    await expect(pim.composer).toHaveCount(0);
    await expect(row(page).getByRole("img", { name: /^In a timeout until .*\d\d:\d\d$/ })).toBeVisible();
  });

  await test.step("the owner ends it", async () => {
    await row(page).click({ button: "right" });
    await page.getByRole("menuitem", { name: "End timeout" }).click();
    await expect(pim.composer).toBeVisible();
    await expect(row(page).getByRole("img", { name: /^In a timeout/ })).toHaveCount(0);
    await pim.says("Quiet as a mouse");
  });

  await test.step("and calls them something else", async () => {
    await row(page).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Change nickname" }).click();
    await page.getByLabel("Nickname in this server").fill("Pimpernel");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(row(pim.page)).toHaveText(/Pimpernel/);
  });

  await test.step("and the log tells it all", async () => {
    const guild = new URL(page.url()).pathname.split("/")[2] ?? "";
    await mara.goes(`/servers/${guild}/settings/audit`);
    const lines = page.locator(".audit-log > li");
    await expect(lines.filter({ hasText: "Mara changed the nickname of Pimpernel" })).toBeVisible();
    await expect(lines.filter({ hasText: "Mara ended the timeout of Pim" })).toBeVisible();
    await expect(lines.filter({ hasText: "Mara timed out Pim" })).toContainText("Reason: Too loud – for today");
  });
});

test("it ends by itself, and the log says so", async ({ someone, server }) => {
  const place = await Place.made(server.origin);
  const { host, guild } = place;
  await host.call("PATCH", `/guilds/${guild}/roles/${guild}`, {
    permissions: await withAuditLog(host, guild),
  });
  const ines = await someone();
  await ines.joins(place, "Ines");
  await expect(ines.composer).toBeVisible();
  const members = await host.call<{ user: { id: string } }[]>("GET", `/guilds/${guild}/members?limit=100`);
  const id = members.find(({ user }) => user.id !== host.id)?.user.id ?? "";
  await host.call("PATCH", `/guilds/${guild}/members/${id}`, {
    communication_disabled_until: new Date(Date.now() + 8_000).toISOString(),
  });
  await expect(ines.page.getByRole("note")).toContainText("You are in a timeout until");
  await expect(ines.composer).toBeVisible();
  await expect.poll(() => ended(host, guild)).toBe(true);
  await ines.goes(`/servers/${guild}/settings/audit`);
  const lines = ines.page.locator(".audit-log > li");
  await expect(lines.filter({ hasText: "The timeout of Ines ended" })).toBeVisible();
});

function row(page: Page): Locator {
  return page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Pim/ });
}

/** What everyone may do, and to read the log. */
async function withAuditLog(host: Friend, guild: string): Promise<string> {
  const roles = await host.call<{ id: string; permissions: string }[]>("GET", `/guilds/${guild}/roles`);
  const everyone = roles.find(({ id }) => id === guild)?.permissions ?? "0";
  return String(BigInt(everyone) | VIEW_AUDIT_LOG);
}

async function ended(host: Friend, guild: string): Promise<boolean> {
  const log = await host.call<{ audit_log_entries: object[] }>("GET", `/guilds/${guild}/audit-logs?action_type=TIMEOUT_END`);
  return log.audit_log_entries.length === 1;
}
