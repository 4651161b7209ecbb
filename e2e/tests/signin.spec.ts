import { expect, test } from "../support/test.ts";

for (const button of ["Sign in with a passkey", "Use another device"]) {
  test(`who signed out comes back by "${button}"`, async ({ someone }) => {
    const mara = await someone();
    await mara.signsUp("Mara");
    await mara.creates("Garden Club");
    await mara.says("Before I go");

    await mara.page.getByRole("button", { name: /status and account$/i }).click();
    await mara.page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(mara.page.getByRole("button", { name: button })).toBeVisible();
    await mara.page.evaluate(noteHints);
    await mara.page.getByRole("button", { name: button }).click();

    await expect(mara.page.getByRole("link", { name: "Garden Club" })).toBeVisible();
    expect(await mara.page.evaluate(() => window.hints)).toEqual(button === "Use another device" ? ["hybrid"] : []);
  });
}

test("a passkey that the browser offers in the name field signs in", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  await mara.page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(true);
  });
  await mara.page.reload();
  await mara.page.getByRole("button", { name: /status and account$/i }).click();
  await mara.page.getByRole("menuitem", { name: "Sign out" }).click();

  // the virtual authenticator chooses by itself
  await expect(mara.page.getByRole("link", { name: "Garden Club" })).toBeVisible();
});

declare global {
  interface Window {
    /** Those of the last passkey dialog: WebAuthn Level 3, section 5.8.7. */
    hints: string[] | undefined;
  }
}

function noteHints(): void {
  const { credentials } = navigator;
  const get = credentials.get.bind(credentials);
  credentials.get = (options) => {
    window.hints = (options?.publicKey as { hints?: string[] } | undefined)?.hints ?? [];
    return get(options);
  };
}
