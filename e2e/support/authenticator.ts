import type { BrowserContext, CDPSession, Page } from "@playwright/test";

/** What an authenticator is like where it is not as usual. */
interface Kind {
  /** Built in, or a key to be plugged in. */
  transport: "internal" | "usb";
  /** Whether it recognises its owner. */
  verified: boolean;
}

/** A virtual authenticator of one page: WebAuthn Level 3, section 11. */
export class Authenticator {
  private constructor(
    private readonly cdp: CDPSession,
    private readonly id: string,
  ) {}

  static async given(context: BrowserContext, page: Page, kind: Partial<Kind> = {}): Promise<Authenticator> {
    const cdp = await context.newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: kind.transport ?? "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: kind.verified ?? true,
        automaticPresenceSimulation: true,
      },
    });
    return new Authenticator(cdp, authenticatorId);
  }

  /** The ids of the passkeys in it. */
  async passkeys(): Promise<string[]> {
    const { credentials } = await this.cdp.send("WebAuthn.getCredentials", { authenticatorId: this.id });
    return credentials.map(({ credentialId }) => Buffer.from(credentialId, "base64").toString("base64url"));
  }

  /** From now on it recognises its owner, or does not. */
  async recognises(isUserVerified: boolean): Promise<void> {
    await this.cdp.send("WebAuthn.setUserVerified", { authenticatorId: this.id, isUserVerified });
  }

  /** Its owner touches it from now on, or another one in its place. */
  async isTouched(enabled: boolean): Promise<void> {
    await this.cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: this.id, enabled });
  }

  /** As a password manager carries passkeys from device to device. */
  async isCopiedTo(other: Authenticator): Promise<void> {
    const { credentials } = await this.cdp.send("WebAuthn.getCredentials", { authenticatorId: this.id });
    for (const credential of credentials) {
      await other.cdp.send("WebAuthn.addCredential", { authenticatorId: other.id, credential });
    }
  }
}
