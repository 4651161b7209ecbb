import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { join, resolve } from "node:path";
import type { Look, Someone } from "./someone.ts";

const PICTURES = resolve(import.meta.dirname, "../screenshots");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Looks at the screens of a person: takes a picture of each, and finds nothing that WCAG 2.2 AA forbids. */
export class Beholder {
  private readonly look: string;

  constructor(
    private readonly person: Someone,
    { theme, phone }: Look,
  ) {
    this.look = phone ? `phone-${theme}` : theme;
  }

  async sees(screen: string): Promise<void> {
    const { page } = this.person;
    await page.screenshot({
      path: join(PICTURES, `${screen}-${this.look}.png`),
      animations: "disabled",
    });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
    const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`));
    expect.soft(findings, screen).toEqual([]);
  }
}
