import type { CDPSession, Page } from "@playwright/test";

const PROCESS_KEY = 229;

/** An input method for Japanese, Chinese or Korean, as the browser gets it from the machine. */
export class InputMethod {
  private constructor(private readonly cdp: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows a word in the making. */
  async composes(text: string): Promise<void> {
    await this.cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }

  /** The Enter that takes the word: a key that the input method keeps for itself. */
  async enter(): Promise<void> {
    const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: PROCESS_KEY };
    await this.cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await this.cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }

  async commits(text: string): Promise<void> {
    await this.cdp.send("Input.insertText", { text });
  }
}
