import { expect, test } from "../support/test.ts";

for (const button of ["Sign in with a passkey", "Use another device"]) {
  test(`who signed out comes back by "${button}"`, async ({ someone }) => {
    const mara = await someone();
    await mara.page.addInitScript(withoutAutofill);
    await mara.signsUp("Mara");
    await mara.creates("Garden Club");
    await mara.says("Before I go");

    await mara.page.getByRole("button", { name: /Status and account$/ }).click();
    await mara.page.getByRole("menuitem", { name: "Sign out" }).click();
    const asked = mara.page.evaluate(askedFor);
    await mara.page.getByRole("button", { name: button }).click();

    await expect(mara.page.getByRole("link", { name: "Garden Club" })).toBeVisible();
    expect(await asked).toEqual(button === "Use another device" ? ["hybrid"] : []);
  });
}

/** A virtual authenticator answers autofill at once, as nobody would. */
function withoutAutofill(): void {
  PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
}

/** The hints of the next passkey dialog: WebAuthn Level 3, section 5.8.7. */
function askedFor(): Promise<string[]> {
  const { credentials } = navigator;
  const get = credentials.get.bind(credentials);
  return new Promise((resolve) => {
    credentials.get = (options) => {
      const { hints = [] } = (options?.publicKey ?? {}) as { hints?: string[] };
      if (options?.mediation !== "conditional") resolve(hints);
      return get(options);
    };
  });
}
