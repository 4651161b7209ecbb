import type { Locator } from "@playwright/test";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const MINUTE = 60_000;

test("who is denied to write is locked out at once, and the panel says why", async ({ someone }) => {
  const [mara, pim] = await inOneServer(someone);
  await opensPermissions(mara, "general");
  await adds(mara, "Pim");
  await sets(mara, "Send messages", "Deny");
  const bar = unsaved(mara);
  await expect(bar).toContainText("1 change not saved");
  await expect(bar).toContainText(/Pim loses Send messages, .*Attach files.*\. Nobody else is affected\./);
  await expect(pim.composer).toBeVisible();
  await saves(mara);
  await expect(pim.page.getByRole("note")).toContainText("You need the right “Send messages”");
  await expect(pim.composer).toHaveCount(0);

  await test.step("the panel tells who said what, and whose word was the last", async () => {
    const why = mara.page.getByRole("region", { name: "Why" });
    await mara.page.getByRole("button", { name: "Send messages", exact: true }).click();
    await expect(why.getByRole("heading", { level: 3 })).toHaveText("Pim may not send messages here");
    await expect(why.getByRole("listitem").first()).toContainText("@everyone allows");
    await expect(why.getByRole("listitem").last()).toContainText("Pim denies This decides.");
    await mara.page.getByRole("button", { name: "Attach files", exact: true }).click();
    await expect(why.getByRole("listitem").last()).toContainText("Who may not send messages");
  });

  await test.step("of the owner it says that all is theirs", async () => {
    const why = mara.page.getByRole("region", { name: "Why" });
    await adds(mara, "Mara");
    await expect(why.getByRole("heading", { level: 3 })).toHaveText("Mara may attach files here");
    await expect(why.getByRole("listitem")).toContainText(["The owner may do everything."]);
  });

  await test.step("what is removed counts no longer", async () => {
    await mara.page.getByRole("button", { name: "Pim", exact: true }).click();
    await mara.page.getByRole("button", { name: "Remove Pim" }).click();
    await mara.page.getByRole("alertdialog").getByRole("button", { name: "Remove", exact: true }).click();
    await expect(pim.composer).toBeVisible();
    await expect(mara.page.getByRole("button", { name: "Pim", exact: true })).toHaveCount(0);
  });
});

test("what is set for a time ends by itself", async ({ someone }) => {
  const [mara, pim] = await inOneServer(someone);
  await opensPermissions(mara, "general");
  await adds(mara, "Pim");
  await sets(mara, "Send messages", "Deny");
  await mara.page.getByRole("button", { name: "Change", exact: true }).click();
  await mara.page.getByLabel("This setting ends").selectOption("In 1 day");
  await expect(mara.page.getByText(/^This setting ends \w+day \d\d:\d\d\./)).toBeVisible();
  await saves(mara);
  await expect(pim.composer).toHaveCount(0);

  await mara.page.reload();
  await mara.page.getByRole("button", { name: "Pim", exact: true }).click();
  await expect(mara.page.getByText(/^This setting ends \w+day \d\d:\d\d\./)).toBeVisible();
  await mara.page.getByRole("button", { name: "Change", exact: true }).click();
  await mara.page.getByLabel("Date and time").fill(await nextMinute(mara));
  await saves(mara);
  await expect(pim.composer).toHaveCount(0);
  await expect(pim.composer).toBeVisible({ timeout: 3 * MINUTE });
  await expect(mara.page.getByRole("button", { name: "Pim", exact: true })).toHaveCount(0);
});

test("one sees the server as somebody else does, and changes nothing meanwhile", async ({ someone }) => {
  const [mara] = await inOneServer(someone, "seed-swap", "rules");
  const { page } = mara;
  await opensPermissions(mara, "seed-swap");
  await adds(mara, "Pim");
  await sets(mara, "View channels", "Deny");
  await saves(mara);
  await page.getByRole("combobox", { name: "Place" }).selectOption({ label: "\u2003#rules" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Permissions in #rules");
  await sets(mara, "Send messages", "Deny");
  await adds(mara, "Pim");
  await saves(mara);
  const from = new URL(page.url()).pathname;

  await page.getByRole("button", { name: "View as Pim" }).click();
  await expect(page.getByText("You see Garden Club as Pim does.")).toBeVisible();
  const channels = page.getByRole("navigation", { name: "Channels" });
  await expect(channels.getByRole("link")).toHaveText([/general/, /rules/]);
  await channels.getByRole("link", { name: /general/ }).click();
  await expect(page.getByRole("note")).toContainText("May write here");
  await expect(mara.composer).toHaveCount(0);
  await channels.getByRole("link", { name: /rules/ }).click();
  await expect(page.getByRole("note")).toContainText("May not write here: “Send messages” is missing.");

  await test.step("a deed is refused, in words", async () => {
    await page.getByRole("button", { name: /server menu$/ }).click();
    await page.getByRole("menuitem", { name: "Change nickname" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("Somebody");
    await dialog.getByRole("button", { name: "Save changes" }).click();
    await expect(dialog.getByRole("alert")).toContainText("nothing is sent or changed meanwhile");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });

  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${from}$`));
  await mara.goes(`/channels/${from.split("/")[2] ?? ""}`);
  await expect(channels.getByRole("link")).toHaveText([/general/, /seed-swap/, /rules/]);
});

test("all of it goes by keyboard, for a role and in the server as a whole", async ({ someone }) => {
  const [mara, pim] = await inOneServer(someone);
  const { page } = mara;
  await opensPermissions(mara, "general");
  await radio(mara, "Send messages", "Not set").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(radio(mara, "Send messages", "Deny")).toBeChecked();
  await page.keyboard.press("Control+s");
  await expect(unsaved(mara)).toHaveCount(0);
  await expect(pim.composer).toHaveCount(0);

  await page.getByRole("button", { name: "Garden Club", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Permissions in Garden Club");
  await page.getByRole("button", { name: "Add role or person" }).press("Enter");
  await page.getByRole("combobox", { name: "Find a role or a person" }).pressSequentially("pim");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pim", exact: true })).toHaveAttribute("aria-pressed", "true");
  await radio(mara, "Send messages", "Not set").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+s");
  await expect(unsaved(mara)).toHaveCount(0);
  await expect(pim.composer).toBeVisible();
});

/** The owner, and Pim who has come: both at a browser, in the channel “general”. */
async function inOneServer(someone: () => Promise<Someone>, ...more: string[]): Promise<[Someone, Someone]> {
  const [mara, pim] = [await someone(), await someone()];
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  for (const name of more) await makes(mara, name);
  await pim.signsUp("Pim", await mara.invites());
  await pim.page.getByRole("link", { name: /general/ }).click();
  await expect(pim.composer).toBeVisible();
  return [mara, pim];
}

async function makes({ page }: Someone, channel: string): Promise<void> {
  await page.getByRole("button", { name: /^Create channel in/ }).click();
  await page.getByLabel("Channel name").fill(channel);
  await page.getByRole("dialog").getByRole("button", { name: "Create channel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: channel })).toBeVisible();
}

async function opensPermissions({ page }: Someone, channel: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(channel) }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Permissions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Permissions in #${channel}`);
}

async function adds({ page }: Someone, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add role or person" }).click();
  await page.getByRole("combobox", { name: "Find a role or a person" }).fill(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
}

function radio({ page }: Someone, permission: string, setting: string): Locator {
  return page.getByRole("radiogroup", { name: permission, exact: true }).getByRole("radio", { name: setting });
}

async function sets(person: Someone, permission: string, setting: string): Promise<void> {
  const found = radio(person, permission, setting);
  await found.locator("xpath=..").click();
  await expect(found).toBeChecked();
}

function unsaved({ page }: Someone): Locator {
  return page.getByRole("region", { name: "Unsaved changes" });
}

async function saves(person: Someone): Promise<void> {
  await unsaved(person).getByRole("button", { name: "Save changes" }).click();
  await expect(unsaved(person)).toHaveCount(0);
}

/** As the field for a date and a time takes it; far enough away to be saved before. */
function nextMinute({ page }: Someone): Promise<string> {
  return page.evaluate(() => {
    const soon = new Date(Date.now() + 70_000);
    return new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });
}
