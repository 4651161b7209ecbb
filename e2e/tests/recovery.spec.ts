import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

test("a recovery code lets its owner in once, and ends all other devices", async ({ someone }) => {
  const mara = await someone();
  const codes = await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const [first = "", second = ""] = codes;
  expect(new Set(codes).size).toBe(10);
  codes.forEach((code) => expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/));

  const lost = await someone({ theme: "light" });
  await test.step("typed as people type", async () => {
    await lost.goes("/");
    await lost.page.getByRole("button", { name: "Lost your devices? Use a recovery code" }).click();
    await lost.page.getByLabel("Recovery code").fill("1234");
    await lost.page.getByRole("button", { name: "Make a new passkey" }).click();
    await expect(lost.page.getByRole("alert")).toContainText("sixteen letters and digits");
    await lost.page.getByLabel("Recovery code").fill(` ${first.toLowerCase().replaceAll("-", " ").replaceAll("0", "o")} `);
    await lost.page.getByRole("button", { name: "Make a new passkey" }).click();
    await expect(lost.page.getByRole("link", { name: "Garden Club" })).toBeVisible();
    expect(await lost.authenticator.passkeys()).toHaveLength(1);
  });

  await test.step("the others are signed out, and hear why", async () => {
    await expect(mara.page.getByText("This sign-in was ended.")).toBeVisible({ timeout: 5_000 });
  });

  await test.step("the code is used up, and passkeys stay for a day, without asking for one", async () => {
    await lost.goes("/settings/recovery");
    await expect(lost.page.getByText("9 codes left")).toBeVisible();
    await expect(lost.page.getByText("A recovery code was used. Until")).toBeVisible();
    await lost.goes("/settings/devices");
    await expect(lost.page.getByRole("listitem").filter({ hasText: "A recovery code was used" })).toBeVisible();
    await lost.page
      .getByRole("button", { name: /^Remove the passkey/ })
      .first()
      .click();
    await lost.page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(lost.page.getByRole("alertdialog").getByRole("alert")).toContainText("within the last 24 hours");
  });

  await test.step("nobody comes in by it again", async () => {
    const thief = await someone();
    await thief.goes("/");
    await thief.page.getByRole("button", { name: "Lost your devices? Use a recovery code" }).click();
    await thief.page.getByLabel("Recovery code").fill(first);
    await thief.page.getByRole("button", { name: "Make a new passkey" }).click();
    await expect(thief.page.getByRole("alert")).toContainText("This code does not work");
    expect(await thief.authenticator.passkeys()).toEqual([]);
  });

  await test.step("new codes take the place of the old ones", async () => {
    await lost.goes("/settings/recovery");
    await lost.page.getByRole("button", { name: "Make new codes" }).click();
    await lost.confirms("Make new recovery codes");
    const fresh = lost.page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await expect(fresh).toHaveCount(10);
    expect(await fresh.allTextContents()).not.toContain(second);
    await lost.page.getByRole("button", { name: "I have saved them" }).click();
    await expect(lost.page.getByText("10 codes left")).toBeVisible();
  });
});

test("the codes can be copied and downloaded", async ({ someone }) => {
  const mara = await someone();
  const { page } = mara;
  await mara.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await mara.goes("/");
  await mara.makesAccount("Mara");
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const all = await codes.allTextContents();
  await expect(page.getByRole("button", { name: "Continue" })).toBeDisabled();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(all.join("\n"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  expect(download.suggestedFilename()).toBe("tempest-recovery-codes.txt");
  await mara.savesCodes();
  await expect(page.getByRole("heading", { name: "Hello, Mara" })).toBeVisible();
});

test.describe("another device lets a new one in", () => {
  test("by the number that the new one shows", async ({ someone }) => {
    const mara = await someone();
    await mara.signsUp("Mara");
    await mara.creates("Garden Club");
    const username = await usernameOf(mara);
    const fresh = await someone({ theme: "light" });
    const number = await asks(fresh, username);

    const question = mara.page.getByRole("alertdialog", { name: "Is this you?" });
    await expect(question).toContainText("Chrome on Linux");
    await question.getByLabel("Number on the new device").fill(number);
    await question.getByRole("button", { name: "Approve" }).click();
    await mara.confirms("Let a new device into your account");
    await expect(question).toHaveCount(0);
    await expect(fresh.page.getByRole("link", { name: "Garden Club" })).toBeVisible();
    expect(await fresh.authenticator.passkeys()).toHaveLength(1);
    await expect(mara.page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  });

  test("but not by another number", async ({ someone }) => {
    const mara = await someone();
    await mara.signsUp("Mara");
    const fresh = await someone({ theme: "light" });
    const number = await asks(fresh, await usernameOf(mara));
    const question = mara.page.getByRole("alertdialog", { name: "Is this you?" });
    await question.getByLabel("Number on the new device").fill(number === "42" ? "43" : "42");
    await question.getByRole("button", { name: "Approve" }).click();
    await mara.confirms("Let a new device into your account");
    await expect(question).toHaveCount(0);
    await expect(mara.page.getByRole("region", { name: "Notices" })).toContainText("That is not the number.");
    await expect(fresh.page.getByRole("alert")).toContainText("Nobody let this device in");
    expect(await fresh.authenticator.passkeys()).toEqual([]);
  });

  test("and not when its owner says no", async ({ someone }) => {
    const mara = await someone();
    await mara.signsUp("Mara");
    const fresh = await someone({ theme: "light" });
    await asks(fresh, await usernameOf(mara));
    await mara.page.getByRole("alertdialog").getByRole("button", { name: "That was not me" }).click();
    await expect(mara.page.getByRole("heading", { level: 1, name: "Passkeys and devices" })).toBeVisible();
    await expect(fresh.page.getByRole("alert")).toContainText("Nobody let this device in");
  });

  test("where nobody is of that name, it looks the same", async ({ someone }) => {
    const fresh = await someone();
    expect(await asks(fresh, "nobody.at.all")).toMatch(/^\d\d$/);
  });
});

/** As it stands in their profile. */
async function usernameOf(person: Someone): Promise<string> {
  await person.goes("/settings/profile");
  return person.page.getByLabel("User name").inputValue();
}

/** Asks from a new browser, and answers with the number that it shows. */
async function asks({ page, origin }: Someone, username: string): Promise<string> {
  await page.goto(origin);
  await page.getByRole("button", { name: "Ask one of my other devices" }).click();
  await page.getByLabel("Your user name").fill(username);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  const number = page.getByRole("status", { name: /^Number/ });
  await expect(number).toBeVisible();
  return (await number.textContent()) ?? "";
}
