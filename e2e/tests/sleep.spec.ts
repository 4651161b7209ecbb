import type { Browser, Page } from "@playwright/test";
import { walk } from "../support/eye.ts";
import type { Message } from "../support/friend.ts";
import { kept } from "../support/kept.ts";
import type { Line } from "../support/line.ts";
import { FEW_LOOKS } from "../support/looks.ts";
import { Place } from "../support/place.ts";
import type { Someone } from "../support/someone.ts";
import { expect, test } from "../support/test.ts";

const CHANNELS = ["general", "plans", "pictures"];
const MESSAGES = 500;
const HEALED_WITHIN_MS = 2000;
/** The client keeps so many of each channel. */
const KEPT = 200;
const ASLEEP_MS = process.env["LONG_TESTS"] === "1" ? 600_000 : 0;

declare global {
  interface Window {
    arrived: Map<string, number>;
  }
}

interface Sleep {
  begin(): Promise<void>;
  end(): Promise<void>;
}

for (const { name, ...look } of FEW_LOOKS) {
  test(`what was said while the page slept is there when it wakes (${name})`, async ({ browser, server, someone, line }) => {
    test.setTimeout(240_000 + ASLEEP_MS);
    const place = await Place.made(server.origin, ...CHANNELS.slice(1));
    const ines = await someone(look, line);
    await ines.joins(place, "Ines");
    for (const channel of [...CHANNELS.slice(1), "general"]) {
      await ines.enters(place, channel);
      await ines.says(`I was in ${channel}`);
    }
    await noteArrivals(ines.page);
    const sleep = look.phone ? outOfReach(ines, line) : asleep(browser, line);

    await sleep.begin();
    const said = await talk(place);
    await new Promise((later) => setTimeout(later, ASLEEP_MS));
    const woke = Date.now();
    await sleep.end();
    const last = said[0]!.at(-1)!.id;
    await expect.poll(() => ines.page.evaluate((id) => window.arrived.has(id), last)).toBe(true);
    expect((await ines.page.evaluate((id) => window.arrived.get(id)!, last)) - woke).toBeLessThan(HEALED_WITHIN_MS);

    for (const channel of CHANNELS) {
      await test.step(`the log of ${channel} is the server's`, async () => {
        const ids = (await place.host.reads(place.channel(channel))).map(({ id }) => id);
        await ines.enters(place, channel);
        expect(await walk(ines.log, ids.at(-1)!, ids[0]!)).toEqual(ids);
        await expect.poll(async () => (await kept(ines.page))[place.channel(channel)]).toEqual(ids.slice(-KEPT));
      });
    }
  });
}

/** Everybody talks in all channels at once. */
function talk(place: Place): Promise<Message[][]> {
  const each = Math.ceil(MESSAGES / CHANNELS.length);
  return Promise.all(CHANNELS.map((channel) => place.host.fills(place.channel(channel), each)));
}

/** A laptop that was closed: its processes stand still, and what was connected is not any more. */
function asleep(browser: Browser, line: Line): Sleep {
  const tell = async (signal: NodeJS.Signals) => (await renderers(browser)).forEach((id) => process.kill(id, signal));
  return {
    begin: async () => {
      await tell("SIGSTOP");
      line.cut();
    },
    end: async () => {
      line.mend();
      await tell("SIGCONT");
    },
  };
}

// A headless Chromium keeps every page visible, and so heeds no Page.setWebLifecycleState: its processes are stopped.
async function renderers(browser: Browser): Promise<number[]> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** A phone in a tunnel. */
function outOfReach({ context }: Someone, line: Line): Sleep {
  return {
    begin: async () => {
      line.cut();
      await context.setOffline(true);
    },
    end: async () => {
      line.mend();
      await context.setOffline(false);
    },
  };
}

/** When each message came into the document, in epoch ms. */
function noteArrivals(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.arrived = new Map();
    new MutationObserver(() => {
      for (const { dataset } of document.querySelectorAll<HTMLElement>("article[data-id]")) {
        const id = dataset["id"] ?? "";
        if (!window.arrived.has(id)) window.arrived.set(id, Date.now());
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}
