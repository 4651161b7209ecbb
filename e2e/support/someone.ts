import { type Browser, type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { Authenticator } from "./authenticator.ts";
import type { Line } from "./line.ts";
import type { Place } from "./place.ts";

export interface Look {
  theme: "dark" | "light";
  phone: boolean;
}

/** A person at a browser of their own, with a passkey in it. */
export class Someone {
  /** What no page of ours may do: break the content security policy, or throw what nobody catches. */
  private readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
    /** The one that they have from the beginning. */
    readonly authenticator: Authenticator,
  ) {
    page.on("pageerror", (error) => this.faults.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && message.text().includes("Content Security Policy")) this.faults.push(message.text());
    });
  }

  static async at(browser: Browser, origin: string, look: Partial<Look> = {}, line?: Line): Promise<Someone> {
    const context = await browser.newContext({
      colorScheme: look.theme ?? "dark",
      ...(look.phone === true
        ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
        : {}),
      ...(line === undefined ? {} : { proxy: { server: line.address, bypass: "<-loopback>" } }),
    });
    await context.addInitScript(withoutAutofill);
    const page = await context.newPage();
    return new Someone(context, page, origin, await Authenticator.given(context, page));
  }

  /** Makes an account with a new passkey, and keeps its recovery codes. */
  async signsUp(name: string, path = "/"): Promise<string[]> {
    await this.goes(path);
    await this.makesAccount(name);
    return this.savesCodes();
  }

  /** At the gate. */
  async makesAccount(name: string): Promise<void> {
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByRole("button", { name: "Create an account" }).click();
  }

  /** The second step of a new account. */
  async savesCodes(): Promise<string[]> {
    const codes = this.page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
    await expect(codes).toHaveCount(10);
    const all = await codes.allTextContents();
    await this.page.getByLabel("I have saved them").check();
    await this.page.getByRole("button", { name: "Continue" }).click();
    return all;
  }

  /** Comes back by the passkey that the browser has. */
  async signsIn(): Promise<void> {
    await this.page.getByRole("button", { name: "Sign in with a passkey" }).click();
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole("button", { name: /status and account$/i }).click();
    await this.page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(this.page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
  }

  /** Shows the passkey for a deed that needs it, which the dialog names. */
  async confirms(deed: string | RegExp): Promise<void> {
    const dialog = this.page.getByRole("alertdialog", { name: "Is it you?" });
    await expect(dialog).toContainText(deed);
    await dialog.getByRole("button", { name: "Use your passkey" }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Becomes a member of the place with a new account, and stands in the channel. */
  async joins(place: Place, name: string, channel = "general"): Promise<void> {
    await this.signsUp(name, place.invite);
    await this.enters(place, channel);
  }

  /** By the list of channels, which on a phone is a page of its own. */
  async enters(place: Place, channel: string): Promise<void> {
    const row = this.page.locator(`[data-channel="${place.channel(channel)}"]`);
    const back = this.page.getByRole("button", { name: "Back", exact: true });
    await expect(row.or(back).filter({ visible: true }).first()).toBeVisible();
    if (!(await row.isVisible())) await back.click();
    await row.click();
    await expect(this.page.getByRole("log", { name: `Messages in #${channel}` })).toBeVisible();
  }

  /** Makes a server, and stands in its first channel. */
  async creates(name: string): Promise<void> {
    await this.page.getByRole("main").getByRole("button", { name: "Add a server" }).click();
    await this.page.getByRole("dialog").getByText("Make a server", { exact: true }).click();
    await this.page.getByLabel("Server name").fill(name);
    await this.page.getByRole("button", { name: "Make server" }).click();
    await this.page.getByRole("link", { name: /general/ }).click();
    await expect(this.composer).toBeVisible();
  }

  /** The path of a new invite into the server that they stand in. */
  async invites(): Promise<string> {
    await this.page.getByRole("button", { name: /server menu$/ }).click();
    await this.page.getByRole("menuitem", { name: "Invite people" }).click();
    const link = this.page.getByRole("dialog").getByLabel("Invite link");
    await expect(link).toHaveValue(/\/invite\/\w+$/);
    const address = new URL(await link.inputValue());
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
    return address.pathname;
  }

  /** Changes their own last message, by the arrow key. */
  async edits(text: string): Promise<void> {
    await this.composer.press("ArrowUp");
    const editor = this.page.getByRole("textbox", { name: "Edit message" });
    await editor.fill(text);
    await editor.press("Enter");
    await expect(this.message(text)).toBeVisible();
  }

  async deletes(text: string): Promise<void> {
    await this.message(text).click({ button: "right" });
    await this.page.getByRole("menuitem", { name: "Delete message" }).click();
    await this.page
      .getByRole("alertdialog")
      .getByRole("button", { name: /Delete/ })
      .click();
    await expect(this.message(text)).toHaveCount(0);
  }

  /** Goes to a place by its address, as by a link from elsewhere. */
  async goes(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  get log(): Locator {
    return this.page.getByRole("log");
  }

  get composer(): Locator {
    return this.page.getByRole("textbox", { name: /^Message #/ });
  }

  /** The message by its id, which no other text can be taken for. */
  article(id: string): Locator {
    return this.log.locator(`article[data-id="${id}"]`);
  }

  message(text: string | RegExp): Locator {
    return this.log.getByRole("article").filter({ hasText: text });
  }

  /** A message that the server has. */
  sent(text: string | RegExp): Locator {
    return this.log.locator("article[data-id]").filter({ hasText: text });
  }

  /** Turns the wheel over the log, and waits until that has come to rest. */
  async scrolls(pixels: number): Promise<void> {
    const box = await this.log.boundingBox();
    if (box === null) throw new Error("no log");
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, pixels);
    await this.log.evaluate(async (log) => {
      for (let still = 0, last = log.scrollTop; still < 8; last = log.scrollTop) {
        await new Promise((frame) => requestAnimationFrame(frame));
        still = log.scrollTop === last ? still + 1 : 0;
      }
    });
  }

  async says(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
    await expect(this.message(text).last()).toBeVisible();
  }

  async leaves(): Promise<void> {
    await this.context.close();
    expect(this.faults).toEqual([]);
  }
}

/** A virtual authenticator takes an offer in the autofill at once, as nobody would. */
function withoutAutofill(): void {
  if ("PublicKeyCredential" in globalThis) {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  }
}
