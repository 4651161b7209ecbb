import type { Locator } from "@playwright/test";
import type { Friend } from "../support/friend.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

interface Thread {
  id: string;
  name: string;
}

const LADDER = "Who takes the long ladder on Saturday? The pear tree is ready, and so are the plums.";
const NAME = "Who takes the long ladder on Saturday?";

const reply = ({ page }: Someone): Locator => page.getByRole("textbox", { name: /^Reply in the thread/ });
const inThread = ({ page }: Someone): Locator => page.getByRole("log", { name: /^Messages in the thread/ });
const inChannel = ({ page }: Someone): Locator => page.getByRole("log", { name: "Messages in #general" });
const panel = ({ page }: Someone): Locator => page.getByRole("complementary", { name: /^Thread / });
const row = ({ page }: Someone, name: string): Locator => page.getByRole("navigation", { name: "Channels" }).getByRole("link", { name });
const chip = (person: Someone, name: string): Locator => inChannel(person).locator(".thread-chip").filter({ hasText: name });

test("a thread begun from a message shows to the others at once, and is followed by those who want to", async ({ someone, server }) => {
  const { mara, pim, place } = await threeInOnePlace(someone, server.origin);
  const message = await place.host.says(place.channel(), LADDER);

  await test.step("its first words are its name, and Enter begins it", async () => {
    await mara.article(message.id).hover();
    await mara.article(message.id).getByRole("button", { name: "Start a thread" }).click();
    await expect(mara.page.getByLabel("Thread name")).toHaveValue(NAME);
    await mara.page.getByLabel("Thread name").press("Enter");
    await expect(reply(mara)).toBeFocused();
    await expect(mara.page).toHaveURL(new RegExp(`/threads/${message.id}$`));
    await expect(panel(mara).getByRole("article")).toContainText("so are the plums");
  });

  await test.step("what is replied counts on the chip that everybody sees", async () => {
    await expect(chip(pim, NAME)).toContainText("0 replies");
    await replies(mara, "I can carry it");
    await expect(chip(pim, NAME)).toContainText("1 reply");
    await expect(chip(mara, NAME)).toContainText("1 reply");
    await expect(row(pim, NAME)).toHaveCount(0);
  });

  await test.step("who follows it has it in the list, bold where something is unread", async () => {
    await chip(pim, NAME).click();
    await expect(inThread(pim)).toContainText("I can carry it");
    await pim.page.getByRole("button", { name: "Follow", exact: true }).click();
    await expect(row(pim, NAME)).toBeVisible();
    await panel(pim).getByRole("button", { name: "Close", exact: true }).click();
    await expect(pim.composer).toBeFocused();
    await replies(mara, "And bring it back on Sunday");
    await expect(row(pim, NAME)).toContainText("unread");
    await place.host.says(message.id, `<@${await idOf(place.host, place.guild, "Pim")}> are you there?`);
    await expect(row(pim, NAME)).toContainText("1 mention");
    await expect(row(pim, "general")).toContainText("1 mention");
    await row(pim, NAME).click();
    await expect(inThread(pim)).toContainText("are you there?");
    await expect(row(pim, NAME)).not.toContainText("unread");
    await expect(row(pim, NAME)).not.toContainText("mention");
  });

  await test.step("a reload comes back to it", async () => {
    await pim.page.reload();
    await expect(inThread(pim)).toContainText("And bring it back on Sunday");
    await expect(panel(pim).getByRole("heading", { name: NAME })).toBeVisible();
    await expect(reply(pim)).toBeVisible();
  });

  await test.step("it is found by the switcher, and passed by the arrow keys", async () => {
    await panel(pim).getByRole("button", { name: "Close", exact: true }).click();
    await expect(panel(pim)).toHaveCount(0);
    await pim.page.keyboard.press("Alt+ArrowDown");
    await expect(panel(pim)).toBeVisible();
    await pim.page.keyboard.press("Alt+ArrowUp");
    await expect(panel(pim)).toHaveCount(0);
    await pim.page.keyboard.press("Control+k");
    await pim.page.getByRole("combobox", { name: "Go to" }).fill("long ladder");
    await expect(pim.page.getByRole("option")).toHaveText([/^Who takes the/]);
    await pim.page.keyboard.press("Enter");
    await expect(reply(pim)).toBeFocused();
  });

  await test.step("who stops following it has it there no more", async () => {
    await pim.page.getByRole("button", { name: "Stop following" }).click();
    await panel(pim).getByRole("button", { name: "Close", exact: true }).click();
    await expect(row(pim, NAME)).toHaveCount(0);
  });
});

test("a thread is archived, found again, and opened by writing in it", async ({ someone, server }) => {
  const { mara, pim, place } = await threeInOnePlace(someone, server.origin);
  await begins(mara, "Frost on Sunday?");
  await replies(mara, "Cover the tomatoes");
  await expect(inChannel(pim).getByRole("article").filter({ hasText: "Mara began a thread: Frost on Sunday?" })).toBeVisible();

  await test.step("it leaves the list, and says what it is", async () => {
    await chooses(mara, "Archive");
    await expect(panel(mara).getByText("This thread is archived.")).toBeVisible();
    await panel(mara).getByRole("button", { name: "Close", exact: true }).click();
    await expect(row(mara, "Frost on Sunday?")).toHaveCount(0);
  });

  await test.step("it stands among those that are archived", async () => {
    await pim.page.getByRole("button", { name: "Threads", exact: true }).click();
    await expect(pim.page.getByText("No threads yet")).toBeVisible();
    await pim.page.getByRole("tab", { name: "Archived" }).click();
    await pim.page.getByRole("searchbox", { name: "Find a thread by its name" }).fill("fros");
    await pim.page.getByRole("tabpanel").getByRole("link", { name: /^Frost on Sunday/ }).click();
    await expect(inThread(pim)).toContainText("Cover the tomatoes");
  });

  await test.step("who writes in it opens it again, for everybody", async () => {
    await replies(pim, "And the beans");
    await expect(panel(pim).getByText("This thread is archived.")).toHaveCount(0);
    await expect(row(mara, "Frost on Sunday?")).toContainText("unread");
    await expect(row(pim, "Frost on Sunday?")).toBeVisible();
  });

  await test.step("locked, it can be read, and says what it takes to write", async () => {
    const id = new URL(pim.page.url()).pathname.split("/").at(-1) ?? "";
    await place.host.call("PATCH", `/channels/${id}`, { locked: true });
    await expect(panel(pim).getByRole("note")).toContainText("This thread is locked. You need the right “Manage threads”");
    await expect(reply(pim)).toHaveCount(0);
  });

  await test.step("deleted, it closes and says so", async () => {
    const id = new URL(pim.page.url()).pathname.split("/").at(-1) ?? "";
    await place.host.call("DELETE", `/channels/${id}`);
    await expect(pim.page.getByRole("region", { name: "Notices" })).toContainText("This thread is gone");
    await expect(panel(pim)).toHaveCount(0);
    await expect(row(mara, "Frost on Sunday?")).toHaveCount(0);
  });
});

test("a private thread is for those alone who are added to it", async ({ someone }) => {
  const [mara, pim, ines] = [await someone(), await someone(), await someone()];
  await mara.signsUp("Mara");
  await mara.creates("Garden Club");
  const invite = await mara.invites();
  for (const [person, name] of [
    [pim, "Pim"],
    [ines, "Ines"],
  ] as const) {
    await person.signsUp(name, invite);
    await person.page.getByRole("link", { name: /general/ }).click();
    await expect(person.composer).toBeVisible();
  }
  await begins(mara, "A present for Ines", "Private");
  await replies(mara, "She wants a scythe");

  await test.step("nobody sees it before they are added", async () => {
    await mara.page.goto(mara.page.url());
    await expect(inThread(mara)).toContainText("She wants a scythe");
    await expect(row(pim, "A present for Ines")).toHaveCount(0);
    await chooses(mara, "Members");
    await mara.page.getByRole("searchbox", { name: "Add somebody" }).fill("pi");
    await mara.page.getByRole("button", { name: "Add Pim" }).click();
    await expect(mara.page.getByRole("dialog").getByRole("listitem")).toHaveText([/Mara/, /Pim/]);
    await mara.page.keyboard.press("Escape");
    await row(pim, "A present for Ines").click();
    await expect(inThread(pim)).toContainText("She wants a scythe");
  });

  await test.step("a third person sees nothing of it, not by its address either", async () => {
    await mara.says("Look up, all of you");
    await expect(ines.sent("Look up, all of you")).toBeVisible();
    await expect(row(ines, "A present for Ines")).toHaveCount(0);
    await ines.goes(new URL(mara.page.url()).pathname);
    await expect(ines.page.getByRole("region", { name: "Notices" })).toContainText("This thread is gone, or you may not see it any more.");
    await expect(ines.composer).toBeVisible();
    await expect(panel(ines)).toHaveCount(0);
  });

  await test.step("who is taken out sees it no more", async () => {
    await chooses(mara, "Members");
    await mara.page.getByRole("button", { name: "Remove Pim" }).click();
    await expect(pim.page.getByRole("region", { name: "Notices" })).toContainText("This thread is gone");
    await expect(panel(pim)).toHaveCount(0);
    await expect(row(pim, "A present for Ines")).toHaveCount(0);
  });
});

test("its permissions stand above those of its channel, and its settings hold", async ({ someone, server }) => {
  const { pim, place } = await threeInOnePlace(someone, server.origin);
  const thread = await place.host.call<Thread>("POST", `/channels/${place.channel()}/threads`, { name: "Quiet please" });
  await place.host.call("PUT", `/channels/${thread.id}/permissions/${place.guild}`, { type: 0, allow: "0", deny: String(1n << 38n) });
  await pim.goes(place.path("general") + `/threads/${thread.id}`);
  await expect(panel(pim).getByRole("note")).toContainText("You need the right “Send messages in threads” to write in this thread.");
  await expect(pim.composer).toBeVisible();

  await test.step("who began one names it, and says when it is archived", async () => {
    await panel(pim).getByRole("button", { name: "Close", exact: true }).click();
    await begins(pim, "Plums");
    await chooses(pim, "Thread settings");
    const dialog = pim.page.getByRole("dialog");
    await dialog.getByLabel("Thread name").fill("Plums and pears");
    await dialog.getByLabel("Archive after").selectOption("a week");
    await expect(dialog.getByRole("switch", { name: "Lock" })).toHaveCount(0);
    await dialog.getByRole("button", { name: "Save changes" }).click();
    await expect(panel(pim).getByRole("heading", { name: "Plums and pears" })).toBeVisible();
    await expect(panel(pim).getByText("Closes after a week of silence")).toBeVisible();
  });
});

test("its place beside the channel can be made wider, and is remembered", async ({ someone, server }) => {
  const { mara } = await threeInOnePlace(someone, server.origin);
  await begins(mara, "Room for more");
  const edge = panel(mara).getByRole("separator", { name: "Width of the thread" });
  await edge.press("ArrowLeft");
  await edge.press("ArrowLeft");
  await expect(edge).toHaveAttribute("aria-valuenow", "432");
  await mara.page.reload();
  await expect(reply(mara)).toBeVisible();
  expect((await panel(mara).boundingBox())?.width).toBeCloseTo(432, 0);
  await mara.page.setViewportSize({ width: 900, height: 800 });
  await expect(edge).toHaveCount(0);
  await panel(mara).press("Escape");
  await expect(panel(mara)).toHaveCount(0);
});

for (const theme of ["dark", "light"] as const) {
  test(`on a phone, back leads from the thread to the channel to the list, in the ${theme} theme`, async ({ someone, server }) => {
    const place = await Place.made(server.origin);
    const message = await place.host.says(place.channel(), LADDER);
    await place.host.call("POST", `/channels/${place.channel()}/messages/${message.id}/threads`, { name: NAME });
    await place.host.says(message.id, "On my way");
    const mara = await someone({ theme, phone: true });
    await mara.joins(place, "Mara");
    const { page } = mara;

    await test.step("when one went there", async () => {
      await chip(mara, NAME).tap();
      await expect(inThread(mara)).toContainText("On my way");
      await expect(inChannel(mara)).toHaveCount(0);
      await goesBackToTheList(mara);
    });

    await test.step("when its address was the first", async () => {
      await mara.goes(`${place.path("general")}/threads/${message.id}`);
      await expect(inThread(mara)).toContainText("On my way");
      await goesBackToTheList(mara);
    });

    await test.step("and the button does what the gesture does", async () => {
      await page.getByRole("navigation", { name: "Channels" }).getByRole("link", { name: /general/ }).tap();
      await chip(mara, NAME).tap();
      await expect(reply(mara)).toBeVisible();
      await page.getByRole("button", { name: "Back", exact: true }).tap();
      await expect(mara.composer).toBeVisible();
    });
  });
}

async function goesBackToTheList({ page }: Someone): Promise<void> {
  await page.goBack();
  await expect(page.getByRole("log", { name: "Messages in #general" })).toBeVisible();
  await expect(page.getByRole("log", { name: /^Messages in the thread/ })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("navigation", { name: "Channels" })).toBeVisible();
}

async function threeInOnePlace(someone: () => Promise<Someone>, origin: string) {
  const place = await Place.made(origin);
  const [mara, pim] = [await someone(), await someone()];
  await mara.joins(place, "Mara");
  await pim.joins(place, "Pim");
  return { mara, pim, place };
}

async function idOf(host: Friend, guild: string, name: string): Promise<string> {
  const members = await host.call<{ user: { id: string; global_name: string } }[]>("GET", `/guilds/${guild}/members?limit=100`);
  return members.find(({ user }) => user.global_name === name)?.user.id ?? "";
}

/** By the list of threads; of the kind where there is a choice. */
async function begins({ page }: Someone, name: string, kind?: "Private"): Promise<void> {
  await page.getByRole("button", { name: "Threads", exact: true }).click();
  await page.getByRole("button", { name: "New thread" }).click();
  const dialog = page.getByRole("dialog");
  if (kind !== undefined) await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel("Thread name").fill(name);
  await dialog.getByLabel("Thread name").press("Enter");
  await expect(page.getByRole("textbox", { name: `Reply in the thread ${name}` })).toBeFocused();
}

async function replies(person: Someone, text: string): Promise<void> {
  await reply(person).fill(text);
  await reply(person).press("Enter");
  await expect(inThread(person).locator("article[data-id]").filter({ hasText: text })).toBeVisible();
}

/** Something of the thread's menu. */
async function chooses(person: Someone, entry: string): Promise<void> {
  await panel(person).getByRole("button", { name: "Thread actions" }).click();
  await person.page.getByRole("menuitem", { name: entry, exact: true }).click();
}
