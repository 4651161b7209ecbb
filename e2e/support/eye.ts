import { expect, type Locator } from "@playwright/test";

/** How far the log is scrolled up from its end, in pixels. */
export function toEnd(log: Locator): Promise<number> {
  return log.evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);
}

/** The id of the first message that is on the screen as a whole. */
export function topmost(log: Locator): Promise<string> {
  return log.evaluate((scroller) => {
    const top = scroller.getBoundingClientRect().top;
    const articles = [...scroller.querySelectorAll<HTMLElement>("article[data-id]")];
    return articles.find((article) => article.getBoundingClientRect().top >= top)?.dataset["id"] ?? "";
  });
}

/** The ids of the messages in the document. */
export function drawn(log: Locator): Promise<string[]> {
  return log.evaluate((scroller) =>
    [...scroller.querySelectorAll<HTMLElement>("article[data-id]")].map(({ dataset }) => dataset["id"] ?? ""),
  );
}

/** By how many pixels the message was ever off its place, looked at after each frame of what was done. */
export async function movement(message: Locator, deed: () => Promise<void>): Promise<number> {
  const watch = await message.evaluateHandle((element) => {
    const from = element.getBoundingClientRect().top;
    const watched = { most: 0, going: true };
    const look = (): void => {
      watched.most = Math.max(watched.most, Math.abs(element.getBoundingClientRect().top - from));
      if (watched.going) requestAnimationFrame(() => setTimeout(look));
    };
    look();
    return watched;
  });
  await deed();
  await frames(message, 3);
  return watch.evaluate((watched) => {
    watched.going = false;
    return watched.most;
  });
}

export function frames(anything: Locator, count: number): Promise<void> {
  return anything.evaluate(async (_element, most) => {
    for (let n = 0; n < most; n++) await new Promise((frame) => requestAnimationFrame(frame));
  }, count);
}

/** All messages from the newest to the oldest, as a reader who scrolls through them sees them: each screen in order, none twice. */
export async function walk(log: Locator, newest: string, oldest: string): Promise<string[]> {
  await expect(async () => {
    await log.evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
    expect((await drawn(log)).at(-1)).toBe(newest);
  }).toPass();
  const seen = new Set<string>();
  await expect(async () => {
    const screen = await drawn(log);
    expect(screen).toEqual(inOrder(new Set(screen)));
    screen.forEach((id) => seen.add(id));
    await log.evaluate((scroller) => (scroller.scrollTop -= 3 * scroller.clientHeight));
    expect(seen).toContain(oldest);
  }).toPass({ intervals: [50] });
  return inOrder(seen);
}

/** Ids grow with time. */
export function inOrder(ids: Iterable<string>): string[] {
  return [...ids].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
}
