import { Server } from "../support/server.ts";
import { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

test("where the operator wants it, a new account costs the browser a puzzle", async ({ browser }) => {
  const server = await Server.start({ REGISTRATION: "proof_of_work" });
  const mara = await Someone.at(browser, server.origin);
  await mara.page.goto(server.origin);
  await mara.page.getByLabel("Your name").fill("Mara");
  const progress = mara.page.getByRole("progressbar", { name: "Tried so far" }).waitFor();
  await mara.page.getByRole("button", { name: "Create an account" }).click();

  await progress;
  await mara.savesCodes();
  await mara.creates("Garden Club");

  await mara.leaves();
  await server.stop();
});

test("where the operator wants it, a new account needs an invite", async ({ browser }) => {
  const settings = { REGISTRATION: "open" };
  const server = await Server.start(settings);
  const mara = await Someone.at(browser, server.origin);
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const invite = await mara.invites();
  await server.kill();
  settings.REGISTRATION = "invite";
  await server.run();

  const theo = await Someone.at(browser, server.origin);
  await theo.page.goto(server.origin);
  await theo.page.getByLabel("Your name").fill("Theo");
  await theo.page.getByRole("button", { name: "Create an account" }).click();
  await expect(theo.page.getByRole("alert")).toContainText("by invitation");

  await theo.signsUp("Theo", invite);
  await expect(theo.page.getByRole("link", { name: "Garden Club" })).toBeVisible();

  await theo.leaves();
  await mara.leaves();
  await server.stop();
});
