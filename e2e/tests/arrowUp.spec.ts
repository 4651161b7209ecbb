import type { Locator } from "@playwright/test";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const editorOf = (person: Someone): Locator => person.page.getByRole("textbox", { name: "Edit message" });

const caretOf = (box: Locator): Promise<number[]> =>
  box.evaluate((element: HTMLTextAreaElement) => [element.selectionStart, element.selectionEnd]);

test("the up arrow in an empty composer opens one's last message, and only there", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Corrections");
  await mara.says("Sow the beans");
  await mara.says("It will freese");
  await expect(mara.sent("It will freese")).toBeVisible();

  await test.step("the caret stands behind the last letter", async () => {
    await mara.composer.press("ArrowUp");
    await expect(editorOf(mara)).toBeFocused();
    await expect(editorOf(mara)).toHaveValue("It will freese");
    expect(await caretOf(editorOf(mara))).toEqual([14, 14]);
  });

  await test.step("Escape leaves it as it was, and gives the focus back", async () => {
    await editorOf(mara).pressSequentially("!");
    await editorOf(mara).press("Escape");
    await expect(editorOf(mara)).toHaveCount(0);
    await expect(mara.composer).toBeFocused();
    await expect(mara.message("It will freese!")).toHaveCount(0);
  });

  await test.step("Enter saves it, and gives the focus back", async () => {
    await mara.edits("It will freeze");
    await expect(mara.composer).toBeFocused();
  });

  await test.step("with text, it moves the caret", async () => {
    await mara.composer.pressSequentially("frost");
    await mara.composer.press("ArrowUp");
    expect(await caretOf(mara.composer)).toEqual([0, 0]);
    await expect(editorOf(mara)).toHaveCount(0);
    await expect(mara.composer).toHaveValue("frost");
  });

  await test.step("a draft outlives a change that was opened from the menu", async () => {
    await mara.message("Sow the beans").click({ button: "right" });
    await mara.page.getByRole("menuitem", { name: "Edit" }).press("Enter");
    await expect(editorOf(mara)).toBeFocused();
    await editorOf(mara).press("Escape");
    await expect(mara.composer).toBeFocused();
    await expect(mara.composer).toHaveValue("frost");
  });
});

test("the up arrow passes over what others said last", async ({ someone }) => {
  const mara = await someone();
  const theo = await someone({ theme: "light" });
  await mara.signsUp("Mara");
  await mara.creates("Corrections");
  await theo.signsUp("Theo", await mara.invites());
  await theo.composer.press("ArrowUp");
  await expect(editorOf(theo)).toHaveCount(0);
  await theo.says("Mine");
  await expect(theo.sent("Mine")).toBeVisible();
  await mara.says("Not yours");
  await expect(theo.message("Not yours")).toBeVisible();
  await theo.composer.press("ArrowUp");
  await expect(editorOf(theo)).toHaveValue("Mine");
});
