import type { Database } from "../storage/database";
import { randomBase64Url, toBase64Url } from "./base64url";

/** What a proof is over, RFC 9449 section 4.2. */
export interface ProofTarget {
  readonly method: string;
  /** Absolute, without query and fragment. */
  readonly url: string;
  readonly nonce: string | null;
  readonly accessToken: string | null;
}

/** Signs for this device. The key may live where no script reaches it. */
export interface Signer {
  proof(target: ProofTarget): Promise<string>;
  /** Forgets the key: the next proof is by a new one. */
  forget(): Promise<void>;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" } as const;

/** A P-256 key in IndexedDB that cannot be taken out of the browser. */
export class DeviceKey implements Signer {
  private pair: Promise<CryptoKeyPair> | null = null;

  /** @param now seconds since 1970 by the server's clock */
  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  async proof({ method, url, nonce, accessToken }: ProofTarget): Promise<string> {
    const { publicKey, privateKey } = await this.keyPair();
    const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", publicKey);
    const header = { typ: "dpop+jwt", alg: "ES256", jwk: { kty, crv, x, y } };
    const claims = {
      jti: randomBase64Url(16),
      htm: method,
      htu: url,
      iat: Math.floor(this.now()),
      ...(nonce === null ? {} : { nonce }),
      ...(accessToken === null ? {} : { ath: await sha256(accessToken) }),
    };
    const signed = `${encodeJson(header)}.${encodeJson(claims)}`;
    const signature = await crypto.subtle.sign(SIGNATURE, privateKey, utf8(signed));
    return `${signed}.${toBase64Url(signature)}`;
  }

  async forget(): Promise<void> {
    this.pair = null;
    await this.database.delete("keys", "device");
  }

  private keyPair(): Promise<CryptoKeyPair> {
    this.pair ??= this.loadOrMake().catch((error: unknown) => {
      this.pair = null;
      throw error;
    });
    return this.pair;
  }

  private async loadOrMake(): Promise<CryptoKeyPair> {
    return (await this.database.get("keys", "device")) ?? this.make();
  }

  /** Two tabs may make one at once: what is written first is everybody's. */
  private async make(): Promise<CryptoKeyPair> {
    const made = await crypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
    const tx = this.database.transaction("keys", "readwrite", { durability: "strict" });
    const first = await tx.store.get("device");
    if (first === undefined) {
      await tx.store.put(made, "device");
    }
    await tx.done;
    return first ?? made;
  }
}

async function sha256(text: string): Promise<string> {
  return toBase64Url(await crypto.subtle.digest("SHA-256", utf8(text)));
}

function encodeJson(value: object): string {
  return toBase64Url(utf8(JSON.stringify(value)));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
