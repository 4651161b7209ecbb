import type { CDPSession, Locator } from "@playwright/test";
import { FEW_LOOKS } from "../support/looks.ts";
import { expect, test } from "../support/test.ts";

const MOST_MESSAGES_DRAWN = 200;
const MOST_NODES = 2_000;
const HEAP_GROWTH = 1.15;
/** On the phone a part of the way: it takes as long for each screen, and has more of them. */
const PART_FOR_PHONE = 2_000;

/** Scrolled before the first weighing, so that the code and the fonts that it takes are there. */
const FIRST_PART = 1_500;

interface Glide {
  /** At most. */
  messages: number;
  nodes: number;
  /** How long 19 of 20 frames took at most, in ms. */
  frame: number;
}

for (const { name, ...look } of FEW_LOOKS) {
  test(`however far one scrolls, the page stays small (${name})`, async ({ history, someone }) => {
    test.setTimeout(900_000);
    const { place, said } = history;
    const ines = await someone(look);
    await ines.joins(place, "Ines");
    const cdp = await ines.context.newCDPSession(ines.page);
    const [oldest, newest] = [said[look.phone ? said.length - PART_FOR_PHONE : 0]!.id, said.at(-1)!.id];
    await expect(ines.article(newest)).toBeInViewport();

    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const slow = await glide(ines.log, "up", said.at(-FIRST_PART)!.id);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await glide(ines.log, "down", newest);

    const before = await heap(cdp);
    const up = await glide(ines.log, "up", oldest);
    const down = await glide(ines.log, "down", newest);
    const after = await heap(cdp);

    console.log(`most drawn ${JSON.stringify([up, down])}, on a quarter of the CPU ${slow.frame} ms, heap ${before} → ${after}`);
    for (const most of [up, down]) {
      expect(most.messages).toBeLessThanOrEqual(MOST_MESSAGES_DRAWN);
      expect(most.nodes).toBeLessThan(MOST_NODES);
    }
    expect(after).toBeLessThan(before * HEAP_GROWTH);
  });
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}

/** Scrolls a part of a screen each frame until the message is drawn. */
function glide(log: Locator, way: "up" | "down", until: string): Promise<Glide> {
  return log.evaluate(
    async (scroller, { way, until }) => {
      const most = { messages: 0, nodes: 0 };
      const frames: number[] = [];
      const step = (way === "up" ? -0.8 : 0.8) * scroller.clientHeight;
      while (scroller.querySelector(`[data-id="${until}"]`) === null) {
        const begun = performance.now();
        scroller.scrollTop += step;
        await new Promise((frame) => requestAnimationFrame(frame));
        frames.push(performance.now() - begun);
        most.messages = Math.max(most.messages, scroller.querySelectorAll("article").length);
        most.nodes = Math.max(most.nodes, document.getElementsByTagName("*").length);
      }
      frames.sort((a, b) => a - b);
      return { ...most, frame: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0) };
    },
    { way, until },
  );
}
