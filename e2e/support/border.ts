import type { Page, Route } from "@playwright/test";

/** Requests of one kind that wait at the border of the browser until they are let through. */
export class Held {
  private open: () => void = () => undefined;
  private readonly gate = new Promise<void>((opened) => (this.open = opened));
  count = 0;

  private constructor() {}

  static async of(page: Page, url: RegExp): Promise<Held> {
    const held = new Held();
    await page.context().route(url, (route) => held.wait(route));
    return held;
  }

  release(): void {
    this.open();
  }

  private async wait(route: Route): Promise<void> {
    this.count++;
    await this.gate;
    await route.continue();
  }
}
