import { expect } from "@playwright/test";
import { Server } from "../support/server.ts";
import { Someone } from "../support/someone.ts";
import { test } from "../support/test.ts";

test("two people with passkeys talk, and a server that is killed loses nothing", async ({ browser }) => {
  const server = await Server.start();
  const mara = await Someone.at(browser, server.origin);
  const theo = await Someone.at(browser, server.origin, { theme: "light" });

  await test.step("one signs up and creates a server", async () => {
    await mara.signsUp("Mara");
    await mara.creates("Garden Club");
  });

  await test.step("the other joins by an invite", async () => {
    await theo.signsUp("Theo", await mara.invites());
    await expect(theo.composer).toBeVisible();
    await expect(mara.message("Theo joined the server")).toBeVisible();
  });

  await test.step("both talk", async () => {
    await mara.says("Morning all");
    await expect(theo.message("Morning all")).toBeVisible();
    await theo.says("Good morning, Mara");
    await expect(mara.message("Good morning, Mara")).toBeVisible();
  });

  await test.step("one edits and deletes", async () => {
    await mara.says("It will freese on Sunday");
    await mara.edits("It will freeze on Sunday");
    await expect(theo.message("It will freeze on Sunday")).toBeVisible();
    await mara.says("wrong channel");
    await expect(theo.message("wrong channel")).toBeVisible();
    await mara.deletes("wrong channel");
    await expect(theo.message("wrong channel")).toHaveCount(0);
  });

  await test.step("the server is killed, and nothing that it acknowledged is lost", async () => {
    await theo.says("Said before the power cut");
    await expect(mara.message("Said before the power cut")).toBeVisible();
    await server.kill();
    await expect(mara.page.getByText("You're offline.").first()).toBeVisible();
    await mara.composer.fill("Written without a server");
    await mara.composer.press("Enter");
    await server.run();
    await expect(theo.message("Written without a server")).toHaveCount(1, { timeout: 45_000 });
    await mara.page.reload();
    for (const text of ["Morning all", "It will freeze on Sunday", "Said before the power cut", "Written without a server"]) {
      await expect(mara.message(text)).toHaveCount(1);
    }
  });

  await mara.leaves();
  await theo.leaves();
  await server.stop();
});
