import type { User } from "../../shared/protocol";
import type { Passkeys } from "./api";

/** What a browser of today may have: WebAuthn Level 3, section 5.1.10. */
interface Signals {
  signalAllAcceptedCredentials?(options: {
    rpId: string;
    userId: string;
    allAcceptedCredentialIds: readonly string[];
  }): Promise<void>;
  signalCurrentUserDetails?(options: {
    rpId: string;
    userId: string;
    name: string;
    displayName: string;
  }): Promise<void>;
}

function signals(): Signals {
  const { PublicKeyCredential: type } = globalThis as { PublicKeyCredential?: Signals };
  return type ?? {};
}

/** Browsers and password managers drop what is not among them. */
export function tellAccepted({ rp_id, user_handle, passkeys }: Passkeys): void {
  const allAcceptedCredentialIds = passkeys.map(({ id }) => id);
  quietly(() =>
    signals().signalAllAcceptedCredentials?.({
      rpId: rp_id,
      userId: user_handle,
      allAcceptedCredentialIds,
    }),
  );
}

/** The passkey is called after its person from now on. */
export function tellDetails({ rp_id, user_handle }: Passkeys, me: User): void {
  quietly(() =>
    signals().signalCurrentUserDetails?.({
      rpId: rp_id,
      userId: user_handle,
      name: me.global_name,
      displayName: me.global_name,
    }),
  );
}

/** A courtesy to the browser: where it will not have it, nothing is lost. */
function quietly(tell: () => Promise<void> | undefined): void {
  tell()?.catch(() => undefined);
}
