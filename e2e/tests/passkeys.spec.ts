import type { Locator, Page } from "@playwright/test";
import { Authenticator } from "../support/authenticator.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

test("a second passkey signs in, and the first can be removed then", async ({ someone }) => {
  const mara = await someone();
  const { page } = mara;
  const builtIn = mara.authenticator;
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  await mara.goes("/settings/devices");
  const first = row(page, /made /).first();

  await test.step("the only one cannot be removed", async () => {
    await expect(first).toContainText("This is your only passkey.");
    const remove = first.getByRole("button", { name: /^Remove the passkey/ });
    await expect(remove).toHaveAttribute("aria-disabled", "true");
    await remove.press("Enter");
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("This is your only passkey.");
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  });

  await test.step("it is renamed where it stands", async () => {
    await first.getByRole("button", { name: /^Rename the passkey/ }).click();
    await page.getByRole("textbox", { name: /^New name of/ }).fill("Laptop fingerprint");
    await page.keyboard.press("Enter");
    await expect(first).toContainText("Laptop fingerprint");
    await page.reload();
    await expect(first).toContainText("Laptop fingerprint");
  });

  const key = await Authenticator.given(mara.context, page, { transport: "usb" });
  await test.step("a security key is added, by the passkey that is there", async () => {
    await key.isTouched(false);
    await touchesNext(mara, builtIn, key);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByLabel("What to call it").fill("Blue security key");
    await page.getByRole("dialog").getByRole("button", { name: "Add a passkey" }).click();
    await mara.confirms("Add a passkey to your account");
    await expect(row(page, "Blue security key")).toBeVisible();
    await expect(row(page, "A passkey was added")).toBeVisible();
    expect(await key.passkeys()).toHaveLength(1);
  });

  await test.step("it signs in without a user name", async () => {
    await mara.goes("/");
    await mara.signsOut();
    await mara.signsIn();
    await expect(page.getByRole("link", { name: "Garden Club" })).toBeVisible();
    await mara.goes("/settings/devices");
    await expect(row(page, "Blue security key")).toContainText(/used \d+ seconds? ago|used now/);
  });

  await test.step("the first is removed, and the browser forgets it", async () => {
    await page.getByRole("button", { name: "Remove the passkey Laptop fingerprint" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await mara.confirms("Remove a passkey from your account");
    await expect(row(page, "Laptop fingerprint")).toHaveCount(0);
    await expect(row(page, "Blue security key")).toContainText("This is your only passkey.");
    await expect.poll(() => builtIn.passkeys()).toEqual([]);
  });
});

test("who gives up changes nothing", async ({ someone }) => {
  const mara = await someone();
  const { page } = mara;
  await mara.signsUp("Mara");
  await mara.goes("/settings/devices");
  const ask = page.getByRole("alertdialog", { name: "Is it you?" });
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add a passkey" }).click();
  await expect(ask.getByRole("button", { name: "Use your passkey" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(ask).toHaveCount(0);
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Nothing has changed.");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(row(page, /made /)).toHaveCount(1);
});

test("a passkey that does not recognise its owner signs nobody in", async ({ someone }) => {
  const mara = await someone();
  const { page } = mara;
  await mara.signsUp("Mara");
  await expect(page.getByRole("heading", { name: "Hello, Mara" })).toBeVisible();

  await test.step("nor does it delete a server", async () => {
    await mara.creates("Garden Club");
    await mara.authenticator.recognises(false);
    const guild = new URL(page.url()).pathname.split("/")[2] ?? "";
    await mara.goes(`/servers/${guild}/settings/delete`);
    await page.getByRole("main").getByRole("textbox").fill("Garden Club");
    await page.getByRole("main").getByRole("button", { name: /^Delete/ }).click();
    const ask = page.getByRole("alertdialog", { name: "Is it you?" });
    await expect(ask).toContainText("Delete the server Garden Club");
    await ask.getByRole("button", { name: "Use your passkey" }).click();
    await expect(ask.getByRole("alert")).toContainText("you were not recognised");
    await ask.getByRole("button", { name: "Cancel" }).click();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: /^Delete/ })).toBeVisible();
  });

  await mara.goes("/");
  await mara.signsOut();
  await mara.signsIn();
  await expect(page.getByRole("alert")).toContainText("you were not recognised");
  await page.reload();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();

  await mara.authenticator.recognises(true);
  await mara.signsIn();
  await expect(page.getByRole("link", { name: "Garden Club" })).toBeVisible();
});

test("a server is deleted by the passkey", async ({ someone }) => {
  const mara = await someone();
  const { page } = mara;
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const guild = new URL(page.url()).pathname.split("/")[2] ?? "";
  await mara.goes(`/servers/${guild}/settings/delete`);
  await page.getByRole("main").getByRole("textbox").fill("Garden Club");
  await page.getByRole("main").getByRole("button", { name: /^Delete/ }).click();
  await mara.confirms("Delete the server Garden Club");
  await expect(page.getByRole("link", { name: "Garden Club" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Hello, Mara" })).toBeVisible();
});

test("nobody is made an administrator without the passkey", async ({ someone }) => {
  const mara = await someone();
  const { page } = mara;
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const guild = new URL(page.url()).pathname.split("/")[2] ?? "";
  await mara.goes(`/servers/${guild}/settings/roles`);
  await page.getByRole("button", { name: "Create role" }).click();
  await page.getByRole("searchbox", { name: /^Filter 80/ }).fill("administrator");
  const admin = page.getByRole("radiogroup", { name: "Administrator", exact: true });
  await admin.getByRole("radio", { name: "Allow" }).locator("xpath=..").click();
  await page.getByRole("button", { name: "Save changes" }).click();
  const ask = page.getByRole("alertdialog", { name: "Is it you?" });
  await ask.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toContainText("Nothing has changed.");
  await page.getByRole("button", { name: "Save changes" }).click();
  await mara.confirms("Give the right of an administrator");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("signing out everywhere ends the other browser within seconds", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const other = await someone({ theme: "light" });
  await mara.authenticator.isCopiedTo(other.authenticator);
  await other.goes("/");
  await other.signsIn();
  await expect(other.page.getByRole("link", { name: "Garden Club" })).toBeVisible();

  await test.step("the first is told of the other", async () => {
    const notice = mara.page.getByRole("region", { name: "Notices" });
    await expect(notice).toContainText(/New device: Chrome on Linux/);
    await notice.getByRole("link", { name: "Look at your devices" }).click();
    await expect(mara.page.getByText("this device")).toHaveCount(1);
    await expect(mara.page.getByRole("button", { name: /^Remove the device Chrome/ })).toHaveCount(1);
    await expect(row(mara.page, "New device: Chrome on Linux").first()).toBeVisible();
  });

  await test.step("a copy of a passkey that counts is noticed, and does nothing", async () => {
    await signsOutEverywhere(mara);
    const ask = mara.page.getByRole("alertdialog", { name: "Is it you?" });
    await ask.getByRole("button", { name: "Use your passkey" }).click();
    await expect(ask.getByRole("alert")).toContainText("This passkey was not accepted.");
    await ask.getByRole("button", { name: "Cancel" }).click();
    await expect(other.page.getByRole("region", { name: "Notices" })).toContainText("A passkey may have been copied");
    await mara.page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  });

  await other.goes("/settings/devices");
  await signsOutEverywhere(other);
  await other.confirms("Sign out all your other devices");
  await expect(mara.page.getByText("This sign-in was ended.")).toBeVisible({ timeout: 5_000 });
  await expect(other.page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
});

async function signsOutEverywhere({ page }: Someone): Promise<void> {
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
}

/** A device, a passkey or an event in the lists of the page. */
function row(page: Page, text: string | RegExp): Locator {
  return page.getByRole("main").getByRole("listitem").filter({ hasText: text });
}

/** Once the deed is confirmed by the one, the owner touches the other. */
async function touchesNext(person: Someone, one: Authenticator, other: Authenticator): Promise<void> {
  await person.context.route("**/users/@me/passkeys/options", async (route) => {
    if (route.request().headers()["step-up"] !== undefined) {
      await one.isTouched(false);
      await other.isTouched(true);
    }
    await route.continue();
  });
}
