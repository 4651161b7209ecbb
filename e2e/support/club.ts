import { expect, type Page } from "@playwright/test";
import { Friend, type Message } from "./friend.ts";
import type { Someone } from "./someone.ts";

const CODE = '```py\n# wire hoops every 60 cm, fleece, then bricks\nfor row in tomatoes:\n    cover(row, fleece="30 g/m²", pins=8)\n```';
const PLAN = "Bed 1: tomatoes, basil\nBed 2: beans, squash\nBed 3: leeks\n";

/** A lively place around somebody who has just made it: people who came, and what they said. */
export async function fillsWithLife(owner: Someone): Promise<void> {
  const { origin, page } = owner;
  for (const name of ["vegetables", "plant-help", "seed-swap"]) await makes(page, name);
  await showsList(page);
  const code = (await owner.invites()).split("/").at(-1) ?? "";
  const [theo, ines, pim, kestrel] = (await joining(origin, code, ["Theo", "Ines", "Pim", "Kestrel"])) as [Friend, Friend, Friend, Friend];
  await page.getByRole("link", { name: /general/ }).click();
  await expect(owner.composer).toBeVisible();
  const [guild = "", general = ""] = new URL(page.url()).pathname.split("/").slice(2);
  const members = await theo.call<{ user: { id: string; global_name: string } }[]>("GET", `/guilds/${guild}/members?limit=100`);
  const me = members.find(({ user }) => user.global_name === "Mara")?.user.id;

  await theo.says(general, "Morning all. The forecast says −2 °C on Sunday night, so anything tender needs cover.");
  await theo.says(general, `I wrapped the tomatoes in fleece, and wrote down what I did:\n${CODE}\nThe hoops are from the shed, help yourselves.`);
  const asked = await pim.says(general, "Exam week, so I am no use before Friday. Water my chilies, somebody?");
  await pim.edits(asked, "Exam week, so I am no use before Friday. Water my chillies, somebody?");
  await answers(ines, asked, "On my way past tomorrow. ~~All of them~~ The red ones too?");
  await kestrel.sends(general, "The view from the shed this morning.", [
    { name: "morning.png", type: "image/png", bytes: await paints(page) },
    { name: "planting-plan.txt", type: "text/plain", bytes: Buffer.from(PLAN) },
  ]);
  await ines.says(general, `<@${me}> could you bring the long ladder on Saturday? The pear tree is ready.`);
}

/** On a phone the list is a page of its own. */
async function showsList(page: Page): Promise<void> {
  const back = page.getByRole("button", { name: "Back", exact: true });
  if (await back.isVisible()) await back.click();
  await expect(page.getByRole("navigation", { name: "Channels" })).toBeVisible();
}

async function makes(page: Page, channel: string): Promise<void> {
  await showsList(page);
  await page.getByRole("button", { name: /^Create channel in/ }).click();
  await page.getByLabel("Channel name").fill(channel);
  await page.getByRole("dialog").getByRole("button", { name: "Create channel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: channel })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function joining(origin: string, code: string, names: string[]): Promise<Friend[]> {
  const all = [];
  for (const name of names) {
    const friend = await Friend.joins(origin, name);
    await friend.accepts(code);
    all.push(friend);
  }
  return all;
}

function answers(who: Friend, message: Message, text: string): Promise<Message> {
  return who.says(message.channel_id, text, {
    message_reference: { message_id: message.id },
  });
}

/** A picture that one likes to look at: a garden at sunrise, painted by the browser. */
async function paints(page: Page): Promise<Buffer> {
  return Buffer.from(await page.evaluate(sunrise), "base64");
}

/** Runs in the page. */
async function sunrise(): Promise<string> {
  const [width, height] = [960, 540];
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("no canvas");
  const wash = (top: number, bottom: number, ...colours: string[]): void => {
    const gradient = brush.createLinearGradient(0, top, 0, bottom);
    colours.forEach((colour, at) => gradient.addColorStop(at / (colours.length - 1), colour));
    brush.fillStyle = gradient;
  };
  const hill = (base: number, swing: number, length: number, phase: number): void => {
    brush.beginPath();
    brush.moveTo(0, height);
    for (let x = 0; x <= width; x += 4) brush.lineTo(x, base + swing * Math.sin(x / length + phase) + (swing / 3) * Math.sin(x / 37 + phase));
    brush.lineTo(width, height);
    brush.fill();
  };
  wash(0, 380, "#274060", "#7a6f9b", "#f2a07b", "#ffd9a0");
  brush.fillRect(0, 0, width, height);
  const sun = brush.createRadialGradient(640, 300, 10, 640, 300, 260);
  sun.addColorStop(0, "#fff6d8");
  sun.addColorStop(0.12, "#ffe7ab");
  sun.addColorStop(1, "rgba(255, 210, 140, 0)");
  brush.fillStyle = sun;
  brush.fillRect(0, 0, width, height);
  wash(280, 420, "#8a7f9d", "#5c6f7c");
  hill(330, 26, 150, 0.4);
  wash(330, 480, "#4d6b62", "#2f4f45");
  hill(385, 20, 110, 2.1);
  wash(400, 540, "#355c3c", "#182d20");
  hill(440, 10, 90, 4);
  brush.strokeStyle = "rgba(190, 220, 150, 0.35)";
  for (let row = -14; row <= 14; row++) {
    brush.lineWidth = 2 + Math.abs(row) / 3;
    brush.beginPath();
    brush.moveTo(600 + row * 14, 452);
    brush.lineTo(600 + row * 110, height);
    brush.stroke();
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
