import type { Locator } from "@playwright/test";
import { Beholder } from "../support/beholder.ts";
import { fillsWithLife } from "../support/club.ts";
import { Friend } from "../support/friend.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

/** An app that asks as it should: the challenge of RFC 7636, appendix B, and the key of RFC 9449, figure 5. */
const APP = {
  response_type: "code",
  client_id: "tempest-desktop",
  redirect_uri: "http://127.0.0.1:49152/callback",
  state: "state",
  code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  code_challenge_method: "S256",
  dpop_jkt: "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I",
};
const SEND_MESSAGES = String(1n << 11n);
const SETTINGS = ["profile", "devices", "recovery", "appearance", "language", "keyboard"];
const GUILD_SETTINGS = ["overview", "invites", "members", "roles", "permissions", "audit", "delete"];

for (const theme of ["dark", "light"] as const) {
  test(`every screen keeps WCAG 2.2 AA, in the ${theme} theme`, async ({ someone, server }) => {
    test.slow();
    const look = { theme, phone: false };
    const mara = await someone(look);
    const eye = new Beholder(mara, look);
    await mara.page.emulateMedia({
      colorScheme: theme,
      reducedMotion: "reduce",
    });
    await test.step("outside", () => outside(mara, eye));
    await test.step("a channel with messages of all kinds", () => channel(mara, eye));
    await test.step("threads", () => threads(mara, eye));
    await test.step("menus and dialogs", () => overlays(mara, eye));
    await test.step("settings", () => settings(mara, eye));
    await test.step("passkeys, devices and recovery", () => account(mara, eye));
    await test.step("as a guest elsewhere", async () => guest(mara, eye, await Place.made(server.origin, "rules")));
    await test.step("where something is wrong", () => wrong(mara, eye));
  });

  test(`a phone keeps WCAG 2.2 AA, in the ${theme} theme`, async ({ someone }) => {
    test.slow();
    const look = { theme, phone: true };
    const mara = await someone(look);
    const eye = new Beholder(mara, look);
    await mara.page.emulateMedia({
      colorScheme: theme,
      reducedMotion: "reduce",
    });
    await phone(mara, eye);
    await account(mara, eye);
  });
}

async function outside(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  await mara.goes("/");
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await eye.sees("welcome");
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(
    page
      .getByRole("alert")
      .or(page.getByText(/^Say|name/i))
      .first(),
  ).toBeVisible();
  await eye.sees("welcome-refused");
  await page.getByRole("button", { name: "How it works" }).click();
  await eye.sees("how-it-works");
  await mara.goes("/");
  await comesIn(mara, eye);
  await expect(page.getByRole("main").getByRole("button", { name: "Add a server" })).toBeVisible();
  await eye.sees("home-empty");
  await page.getByRole("main").getByRole("button", { name: "Add a server" }).click();
  await expect(page.getByLabel("Server name")).toBeFocused();
  await eye.sees("add-server");
  await page.getByText("Join with a link").click();
  await page.getByLabel("Invite link").fill("nonsense");
  await eye.sees("join-server");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Makes an account, with a look at all that stands at the gate. */
async function comesIn(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  await page.getByRole("button", { name: "Lost your devices? Use a recovery code" }).click();
  await page.getByRole("button", { name: "Make a new passkey" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await eye.sees("sign-in-code");
  await page.getByRole("button", { name: "Ask one of my other devices" }).click();
  await page.getByLabel("Your user name").fill("nobody");
  await eye.sees("sign-in-ask");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("status", { name: /^Number/ })).toBeVisible();
  await eye.sees("sign-in-number");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await mara.makesAccount("Mara");
  await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible();
  await eye.sees("sign-up-codes");
  await mara.savesCodes();
}

/** What is asked before something is done to one's own account, and an app or a device that wants in. */
async function account(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  const opens = async (deed: string, screen: string): Promise<void> => {
    await page.getByRole("main").getByRole("button", { name: deed }).click();
    await expect(dialog).toBeVisible();
    await eye.sees(screen);
  };
  const gone = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  await mara.goes("/settings/devices");
  await page.getByRole("button", { name: /^Rename the device/ }).click();
  await eye.sees("devices-rename");
  await page.keyboard.press("Escape");
  await opens("Sign out everywhere", "dialog-sign-out-everywhere");
  await gone();
  await opens("Add a passkey", "dialog-add-passkey");
  await page.getByRole("dialog").getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("alertdialog", { name: "Is it you?" })).toBeVisible();
  await eye.sees("dialog-step-up");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await gone();
  await mara.goes("/settings/recovery");
  await page.getByRole("button", { name: "Make new codes" }).click();
  await mara.confirms("Make new recovery codes");
  await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible();
  await eye.sees("recovery-codes");
  await mara.goes("/settings/profile");
  const username = await page.getByLabel("User name").inputValue();
  await (await Friend.withKey(mara.origin)).call("POST", "/auth/approvals", { username, device_name: "Pixel 11" });
  await expect(page.getByRole("alertdialog", { name: "Is this you?" })).toBeVisible();
  await eye.sees("dialog-approval");
  await page.getByRole("button", { name: "That was not me" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await eye.sees("devices-after-refusal");
  await mara.goes(`/desktop-authorize?${new URLSearchParams(APP).toString()}`);
  await expect(page.getByRole("button", { name: "Continue with your passkey" })).toBeVisible();
  await eye.sees("desktop-authorize");
  await mara.goes("/desktop-authorize");
  await expect(page.getByRole("heading", { name: "This request cannot be answered" })).toBeVisible();
  await eye.sees("desktop-authorize-bad");
  await mara.goes("/");
}

async function channel(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  await mara.creates("Garden Club");
  await eye.sees("channel-empty");
  await fillsWithLife(mara);
  await expect(mara.sent("long ladder")).toBeVisible();
  await mara.says("The ladder is yours, Ines. I will leave it at the gate.");
  await mara
    .sent("Exam week")
    .first()
    .click({ modifiers: ["Alt"], position: { x: 300, y: 4 } });
  await expect(page.getByText("New", { exact: true })).toBeVisible();
  await page.mouse.move(0, 0);
  await eye.sees("channel");
  await mara.sent("long ladder").hover();
  await eye.sees("channel-toolbar");
  await mara.composer.pressSequentially(":toma");
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  await eye.sees("completion");
  await mara.composer.fill("");
  await drags(mara, "dragenter");
  await expect(page.getByText(/^Drop to attach/)).toBeVisible();
  await eye.sees("drop-zone");
  await drags(mara, "drop");
  await expect(page.getByText("seeds.txt")).toBeVisible();
  await eye.sees("files-staged");
  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByText("seeds.txt")).toHaveCount(0);
  await mara.sent("long ladder").hover();
  await mara.sent("long ladder").getByRole("button", { name: "Reply" }).click();
  await expect(page.getByText("Replying to")).toBeVisible();
  await eye.sees("replying");
  await mara.composer.press("Escape");
  await mara.sent("The ladder is yours").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Edit", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Edit message" })).toBeFocused();
  await eye.sees("editing");
  await page.keyboard.press("Escape");
}

/** A thread that is begun, written in, looked after and put away. */
async function threads(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  const list = page.getByRole("complementary", { name: "Threads in #general" });
  const thread = page.getByRole("complementary", { name: /^Thread / });
  await page.getByRole("button", { name: "Threads", exact: true }).click();
  await expect(list.getByText("No threads yet")).toBeVisible();
  await eye.sees("threads-empty");
  await list.getByRole("button", { name: "New thread" }).click();
  await page.getByRole("dialog").getByText("Private", { exact: true }).click();
  await eye.sees("dialog-new-thread");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await mara.sent("long ladder").hover();
  await mara.sent("long ladder").getByRole("button", { name: "Start a thread" }).click();
  await expect(page.getByLabel("Thread name")).toBeFocused();
  await eye.sees("dialog-start-thread");
  await page.getByLabel("Thread name").press("Enter");
  const reply = page.getByRole("textbox", { name: /^Reply in the thread/ });
  await expect(reply).toBeFocused();
  await reply.fill("It stands behind the shed.");
  await reply.press("Enter");
  await expect(page.locator(".thread-chip")).toContainText("1 reply");
  await eye.sees("thread");
  const menu = async (entry: string): Promise<void> => {
    await thread.getByRole("button", { name: "Thread actions" }).click();
    await page.getByRole("menuitem", { name: entry, exact: true }).click();
    await expect(page.getByRole("menu")).toHaveCount(0);
  };
  await thread.getByRole("button", { name: "Thread actions" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await eye.sees("menu-thread");
  await page.keyboard.press("Escape");
  for (const [screen, entry] of [
    ["thread-settings", "Thread settings"],
    ["thread-members", "Members"],
    ["delete-thread", "Delete thread"],
  ] as const) {
    await menu(entry);
    const dialog = page.locator("[role=dialog], [role=alertdialog]");
    await expect(dialog).toBeVisible();
    await eye.sees(`dialog-${screen}`);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  await menu("Archive");
  await expect(thread.getByText("This thread is archived.")).toBeVisible();
  await eye.sees("thread-archived");
  await page.getByRole("button", { name: "Threads", exact: true }).click();
  await list.getByRole("tab", { name: "Archived" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await eye.sees("threads-archived");
  await list.getByRole("button", { name: "Close", exact: true }).click();
  await expect(list).toHaveCount(0);
}

/** A file is dragged over the composer, or dropped. */
async function drags(mara: Someone, type: "dragenter" | "drop"): Promise<void> {
  const files = await mara.page.evaluateHandle(() => {
    const dragged = new DataTransfer();
    dragged.items.add(new File(["tomato"], "seeds.txt", { type: "text/plain" }));
    return dragged;
  });
  await mara.composer.dispatchEvent(type, { dataTransfer: files });
}

async function overlays(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  const closes = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await expect(page.locator("[role=dialog], [role=alertdialog], [role=menu]")).toHaveCount(0);
  };
  const menu = async (name: string, entry?: string): Promise<void> => {
    await expect(page.getByRole("menu")).toBeVisible();
    if (entry === undefined) {
      await eye.sees(`menu-${name}`);
      await closes();
      return;
    }
    await page.getByRole("menuitem", { name: entry, exact: true }).click();
    await expect(page.locator("[role=dialog], [role=alertdialog]")).toBeVisible();
    await expect(page.getByRole("menu")).toHaveCount(0);
    await eye.sees(`dialog-${name}`);
    await closes();
  };
  const server = page.getByRole("button", { name: /server menu$/ });
  const general = page.getByRole("link", { name: /general/ });
  const pim = page.getByRole("complementary", { name: "Members" }).getByRole("button", { name: /^Pim/ });

  await mara.sent("The ladder is yours").click({ button: "right" });
  await menu("message");
  await mara.sent("The ladder is yours").click({ button: "right" });
  await menu("delete-message", "Delete message");
  await server.click();
  await menu("server");
  for (const [name, entry] of [
    ["invite", "Invite people"],
    ["create-channel", "Create channel"],
    ["create-category", "Create category"],
    ["nickname", "Change nickname"],
  ] as const) {
    await server.click();
    await menu(name, entry);
  }
  await general.click({ button: "right" });
  await menu("channel");
  for (const [name, entry] of [
    ["edit-channel", "Edit channel"],
    ["delete-channel", "Delete channel"],
  ] as const) {
    await general.click({ button: "right" });
    await menu(name, entry);
  }
  await pim.click({ button: "right" });
  await menu("member");
  await pim.click({ button: "right" });
  await menu("profile", "Profile");
  await pim.click({ button: "right" });
  await menu("remove-member", "Remove from server");
  await page.getByRole("button", { name: /status and account$/i }).click();
  await menu("me");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to" })).toBeVisible();
  await eye.sees("switcher");
  await page.keyboard.type("zzz");
  await eye.sees("switcher-none");
  await closes();
  await page.keyboard.press("Control+/");
  await expect(page.getByRole("dialog", { name: "All keys" })).toBeVisible();
  await eye.sees("keys");
  await closes();
  await page.getByRole("button", { name: /^Picture/ }).click();
  await expect(page.getByRole("dialog", { name: "morning.png" })).toBeVisible();
  await eye.sees("picture");
  await closes();
}

async function settings(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  const [guild = "", channel = ""] = new URL(page.url()).pathname.split("/").slice(2);
  await parts(mara, eye, "/settings", SETTINGS);
  await openPart(mara, "/settings/profile");
  await page.getByLabel("Pronouns").fill("she/her");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toBeVisible();
  await eye.sees("settings-unsaved");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await eye.sees("settings-saved");
  await parts(mara, eye, `/servers/${guild}/settings`, GUILD_SETTINGS);
  await role(mara, eye, guild);
  await permissions(mara, eye, `/servers/${guild}/settings/permissions/${channel}`);
  await audit(mara, eye, `/servers/${guild}/settings/audit`);
}

/** What was done above: a line that is open, the people to choose from, and a filter that nothing fits. */
async function audit(mara: Someone, eye: Beholder, path: string): Promise<void> {
  const { page } = mara;
  await openPart(mara, path);
  await page.getByText("changed the permissions of").first().click();
  await expect(page.getByText("Denied", { exact: true })).toBeVisible();
  await eye.sees("audit-open");
  await page.getByRole("button", { name: "Person" }).click();
  await expect(page.getByRole("listbox", { name: "Find a person" })).toBeVisible();
  await eye.sees("audit-person");
  await page.keyboard.press("Escape");
  await page.getByLabel("Kind of change").selectOption("Member removed");
  await expect(page.getByRole("heading", { name: "Nothing fits" })).toBeVisible();
  await eye.sees("audit-none");
}

/** A role that is made, written and deleted. */
async function role(mara: Someone, eye: Beholder, guild: string): Promise<void> {
  const { page } = mara;
  await openPart(mara, `/servers/${guild}/settings/roles`);
  await page.getByRole("button", { name: "Create role" }).click();
  await page.getByLabel("Role name").fill("Keepers");
  await page.getByRole("radio", { name: "Yellow" }).check();
  await page.getByRole("radiogroup", { name: "Manage channels" }).getByRole("radio", { name: "Allow" }).check();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toContainText("Nobody gains or loses anything.");
  await eye.sees("role-unsaved");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await page.getByLabel("Role name").scrollIntoViewIfNeeded();
  await eye.sees("role");
  await page.getByRole("tab", { name: /^Members/ }).click();
  await page.getByRole("searchbox", { name: "Give it to somebody" }).fill("pi");
  await page.getByRole("button", { name: "Give the role to Pim" }).click();
  await expect(page.getByRole("button", { name: "Take the role from Pim" })).toBeVisible();
  await eye.sees("role-members");
  await page.getByRole("main").getByRole("link", { name: "Roles" }).click();
  await expect(page.getByRole("link", { name: "Keepers" })).toBeVisible();
  await eye.sees("roles");
  await page.getByRole("button", { name: "Role Keepers" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await eye.sees("menu-role");
  await page.getByRole("menuitem", { name: "Delete role" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await eye.sees("dialog-delete-role");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete role" }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
}

/** Somebody is denied something in a channel, and seen with their eyes. */
async function permissions(mara: Someone, eye: Beholder, path: string): Promise<void> {
  const { page } = mara;
  await mara.goes(path);
  await page.getByRole("button", { name: "Add role or person" }).click();
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await eye.sees("permissions-add");
  await page.getByRole("option", { name: /^Pim/ }).click();
  const switched = page.getByRole("radiogroup", { name: "Attach files", exact: true });
  await switched.getByRole("radio", { name: "Deny" }).locator("xpath=..").click();
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByLabel("This setting ends").selectOption("On a date");
  await page.getByRole("button", { name: "Attach files", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "@everyone allows" })).toBeVisible();
  await expect(page.getByText("Pim loses")).toBeVisible();
  await eye.sees("permissions-unsaved");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Pim denies" })).toBeVisible();
  await page.getByRole("button", { name: "Remove Pim" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await eye.sees("permissions-remove");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.getByRole("button", { name: "View as Pim" }).click();
  await expect(page.getByText("as Pim does.")).toBeVisible();
  await eye.sees("permissions-view");
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Permissions in/ })).toBeVisible();
}

/** The parts of a page of settings, from one to the next. */
async function parts(mara: Someone, eye: Beholder, base: string, names: string[]): Promise<void> {
  await mara.goes(`${base}/${names[0] ?? ""}`);
  for (const name of names) {
    await openPart(mara, `${base}/${name}`);
    await eye.sees(`${base.slice(1).replace(/s\/\d+\//, "-")}-${name}`);
  }
}

async function openPart({ page }: Someone, path: string): Promise<void> {
  const link = page.getByRole("navigation").locator(`a[href="${path}"]`);
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".bone")).toHaveCount(0);
}

/** Where one may read and not write; and what one is asked before leaving. */
async function guest(mara: Someone, eye: Beholder, place: Place): Promise<void> {
  const { page } = mara;
  const home = new URL(page.url()).pathname;
  await place.host.call("PUT", `/channels/${place.channel("rules")}/permissions/${place.guild}`, {
    type: 0,
    allow: "0",
    deny: SEND_MESSAGES,
  });
  await mara.goes(place.invite);
  await page.getByRole("button", { name: "Join server" }).click();
  await mara.enters(place, "rules");
  await expect(page.getByText(/^You need the right/)).toBeVisible();
  await eye.sees("composer-locked");
  await page.getByRole("button", { name: /server menu$/ }).click();
  await page.getByRole("menuitem", { name: "Leave server" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await eye.sees("dialog-leave-server");
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave server" }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await mara.goes(home);
}

declare global {
  interface Window {
    cannotSend: boolean | undefined;
  }
}

/** In the page itself: what is routed at the border of the browser may pass by a service worker. */
function letSendingFail(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    const lost = window.cannotSend === true && request.method === "POST" && request.url.endsWith("/messages");
    return lost ? Promise.reject(new TypeError("Failed to fetch")) : fetch(request);
  };
}

async function wrong(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  await mara.goes("/nowhere");
  await expect(page.getByText("There is nothing at this address")).toBeVisible();
  await eye.sees("lost");
  await mara.goes("/");
  await expect(mara.composer).toBeVisible();
  const { pathname } = new URL(page.url());
  const [, , guild] = pathname.split("/");
  await mara.goes(`/channels/${guild}/1`);
  await expect(page.getByText("This channel is not yours to see")).toBeVisible();
  await eye.sees("channel-gone");
  await mara.goes("/channels/1");
  await expect(page.getByText("This server is not yours to see")).toBeVisible();
  await eye.sees("server-gone");
  await mara.goes("/invite/abcdefgh");
  await expect(page.getByText("This invite does not work")).toBeVisible();
  await eye.sees("invite-bad");
  await mara.goes(pathname);
  const invite = await mara.invites();
  await mara.goes(invite);
  await expect(page.getByText("You are in already")).toBeVisible();
  await eye.sees("invite-inside");
  await page.addInitScript(letSendingFail);
  await mara.goes(pathname);
  await expect(mara.composer).toBeVisible();

  await page.evaluate(() => (window.cannotSend = true));
  await mara.says("This one does not go out");
  await expect(mara.message("This one does not go out").getByRole("button", { name: "Try again" })).toBeVisible({
    timeout: 60_000,
  });
  await eye.sees("channel-failed");
  await mara.context.setOffline(true);
  await expect(page.getByText("You're offline.")).toBeVisible();
  await eye.sees("channel-offline");
  await mara.context.setOffline(false);
  await expect(page.getByText("You're offline.")).toHaveCount(0, {
    timeout: 60_000,
  });

  await mara.goes("/settings/devices");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Welcome/ })).toBeVisible();
  await eye.sees("sign-in");
  await mara.goes(invite);
  await expect(page.getByText("Garden Club")).toBeVisible();
  await eye.sees("invite");
}

async function phone(mara: Someone, eye: Beholder): Promise<void> {
  const { page } = mara;
  const dialog = page.getByRole("dialog");
  const menu = page.getByRole("menu");
  const members = page.getByRole("complementary", { name: "Members" });
  const sees = async (opened: Locator, screen: string): Promise<void> => {
    await expect(opened).toBeVisible();
    await eye.sees(screen);
    await page.goBack();
    await expect(opened).toHaveCount(0);
  };
  await mara.goes("/");
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await eye.sees("welcome");
  await comesIn(mara, eye);
  const add = page.getByRole("main").getByRole("button", { name: "Add a server" });
  await expect(add).toBeVisible();
  await eye.sees("home-empty");
  await add.tap();
  await sees(dialog, "add-server");
  await mara.creates("Garden Club");
  await fillsWithLife(mara);
  await expect(mara.sent("long ladder")).toBeVisible();
  await eye.sees("channel");
  await mara.sent("long ladder").click({ button: "right" });
  await sees(menu, "menu-message");
  await page.getByRole("button", { name: /^Picture/ }).tap();
  await sees(dialog, "picture");
  await mara.sent("long ladder").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Start a thread" }).tap();
  await expect(dialog).toBeVisible();
  await eye.sees("dialog-start-thread");
  await dialog.getByRole("button", { name: "Create thread" }).tap();
  await expect(page.getByRole("textbox", { name: /^Reply in the thread/ })).toBeVisible();
  await eye.sees("thread");
  await page.goBack();
  await page.getByRole("button", { name: "Threads", exact: true }).tap();
  await sees(page.getByRole("searchbox", { name: "Find a thread by its name" }), "threads");
  await page.getByRole("button", { name: "Members" }).tap();
  await expect(members).toBeVisible();
  await eye.sees("members");
  await members.getByRole("button", { name: /^Pim/ }).tap();
  await sees(dialog, "dialog-profile");
  await page.goBack();
  await expect(members).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("navigation", { name: "Channels" })).toBeVisible();
  await eye.sees("list");
  await page.getByRole("button", { name: /server menu$/ }).tap();
  await sees(menu, "menu-server");
  await page.getByRole("button", { name: /server menu$/ }).tap();
  await page.getByRole("menuitem", { name: "Create channel" }).tap();
  await sees(dialog, "dialog-create-channel");
  const guild = new URL(page.url()).pathname.split("/")[2] ?? "";
  await parts(mara, eye, "/settings", SETTINGS);
  await parts(mara, eye, `/servers/${guild}/settings`, GUILD_SETTINGS);
  await role(mara, eye, guild);
  await mara.goes("/nowhere");
  await expect(page.getByText("There is nothing at this address")).toBeVisible();
  await eye.sees("lost");
  await mara.goes("/invite/abcdefgh");
  await expect(page.getByText("This invite does not work")).toBeVisible();
  await eye.sees("invite-bad");
}
