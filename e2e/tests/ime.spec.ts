import { InputMethod } from "../support/inputMethod.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const WORDS = [
  { language: "Japanese", making: ["k", "きょ", "きょう"], word: "今日" },
  { language: "Chinese", making: ["n", "ni'h", "ni'hao"], word: "你好" },
  { language: "Korean", making: ["ㅎ", "하", "한"], word: "한" },
];

for (const phone of [false, true]) {
  test(`Enter belongs to the input method until the word is done${phone ? ", on a phone" : ""}`, async ({ someone }) => {
    const mara = await someone({ phone });
    await mara.signsUp("Mara");
    await mara.creates("Words");
    for (const { language, making, word } of WORDS) {
      await test.step(language, () => sendsByInputMethod(mara, making, word));
    }
  });
}

async function sendsByInputMethod(person: Someone, making: string[], word: string): Promise<void> {
  const method = await InputMethod.on(person.page);
  const before = await person.log.getByRole("article").count();
  await person.composer.focus();
  for (const part of making) await method.composes(part);
  await expect(person.composer).toHaveValue(making.at(-1) ?? "");
  await method.enter();
  await method.commits(word);
  await expect(person.composer).toHaveValue(word);
  await test.step("Safari ends the word before the key: its code alone tells", () => method.enter());
  await expect(person.composer).toHaveValue(word);
  await expect(person.log.getByRole("article")).toHaveCount(before);
  await person.composer.press("Enter");
  await expect(person.message(word)).toHaveCount(1);
  await expect(person.composer).toHaveValue("");
}

test("names are offered again when the word is done, not while it is made", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Words");
  const method = await InputMethod.on(mara.page);
  const offers = mara.page.getByRole("listbox", { name: "Suggestions" });
  await mara.composer.pressSequentially("@");
  await expect(offers).toBeVisible();
  await method.composes("ま");
  await expect(offers).toBeHidden();
  await method.enter();
  await method.commits("Mar");
  await expect(mara.composer).toHaveValue("@Mar");
  await expect(offers).toBeVisible();
});

test("a message that is changed is not saved by the Enter of an input method", async ({ someone }) => {
  const mara = await someone();
  await mara.signsUp("Mara");
  await mara.creates("Words");
  await mara.says("今日");
  await expect(mara.sent("今日")).toBeVisible();
  await mara.composer.press("ArrowUp");
  const editor = mara.page.getByRole("textbox", { name: "Edit message" });
  await expect(editor).toBeFocused();
  const method = await InputMethod.on(mara.page);
  await method.composes("は");
  await method.enter();
  await method.commits("は");
  await expect(editor).toHaveValue("今日は");
  await editor.press("Enter");
  await expect(editor).toHaveCount(0);
  await expect(mara.message("今日は")).toBeVisible();
});
