import { NativeApp } from "../support/nativeApp.ts";
import { expect, test } from "../support/test.ts";

for (const signedIn of [true, false]) {
  test(`an app outside the browser is let in by the passkey (${signedIn ? "signed in" : "signed out"} here)`, async ({
    someone,
    server,
  }) => {
    const mara = await someone();
    await mara.signsUp("Mara");
    await mara.creates("Garden Club");
    if (!signedIn) await mara.signsOut();
    const app = await NativeApp.starts(server.origin);
    await mara.goes(app.page);
    await expect(mara.page.getByRole("heading", { name: "Sign in to Tempest for desktop?" })).toBeVisible();
    await expect(mara.page.getByText("127.0.0.1:")).toBeVisible();
    await mara.page.getByRole("button", { name: "Continue with your passkey" }).click();

    const code = (await app.answered()).get("code") ?? "";
    await mara.page.waitForURL(({ hostname }) => hostname === "127.0.0.1");
    await app.redeems(code);
    expect(await app.self.call("GET", "/users/@me")).toMatchObject({ global_name: "Mara" });
    await expect(app.redeems(code)).rejects.toThrow("invalid_grant");

    await mara.goes("/");
    if (signedIn) {
      await mara.goes("/settings/devices");
      await expect(mara.page.getByRole("listitem").filter({ hasText: "Tempest for Linux" }).first()).toBeVisible();
    } else {
      await expect(mara.page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
    }
    app.ends();
  });
}

test("who says no sends the app away with nothing", async ({ someone, server }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  const app = await NativeApp.starts(server.origin);
  await mara.goes(app.page);
  await mara.page.getByRole("button", { name: "Cancel" }).click();
  const answer = await app.answered();
  expect(answer.get("error")).toBe("access_denied");
  expect(answer.get("code")).toBeNull();
  app.ends();
});

test("an app that asks in a wrong way is told so, and nobody is sent anywhere", async ({ someone, server }) => {
  const mara = await someone();
  const app = await NativeApp.starts(server.origin);
  const elsewhere = app.page.replace(/redirect_uri=[^&]+/, `redirect_uri=${encodeURIComponent("https://evil.example/callback")}`);
  for (const [path, words] of [
    [elsewhere, "redirect_uri"],
    [app.page.replace("S256", "plain"), "code_challenge_method"],
    [`${app.page}&state=twice`, "twice"],
  ] as const) {
    await mara.goes(path);
    await expect(mara.page.getByRole("heading", { name: "This request cannot be answered" })).toBeVisible();
    await expect(mara.page.getByText(words)).toBeVisible();
    await expect(mara.page.getByRole("button")).toHaveCount(0);
    expect(new URL(mara.page.url()).origin).toBe(server.origin);
  }
  app.ends();
});
