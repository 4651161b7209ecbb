import { createHash, randomBytes, webcrypto } from "node:crypto";
import { newPasskey } from "./passkey.ts";

const { subtle } = webcrypto;
const SPEAKERS = 10;

export interface Message {
  id: string;
  channel_id: string;
  content: string;
  nonce: string | null;
  attachments: { url: string; width: number | null; height: number | null }[];
}
export interface Channel {
  id: string;
  name: string;
  type: number;
  parent_id: string | null;
}

/** Somebody on another machine: talks to the same REST interface with a device key of their own, without a browser. */
export class Friend {
  private nonce: string | undefined;
  private token: string | undefined;
  id = "";

  private constructor(
    private readonly origin: string,
    private readonly key: CryptoKeyPair,
    private readonly jwk: object,
  ) {}

  static async joins(origin: string, name: string): Promise<Friend> {
    const friend = await Friend.withKey(origin);
    await friend.register(name);
    return friend;
  }

  /** Somebody with a key of their own, who is not signed in. */
  static async withKey(origin: string): Promise<Friend> {
    const key = (await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"])) as CryptoKeyPair;
    const { kty, crv, x, y } = await subtle.exportKey("jwk", key.publicKey);
    return new Friend(origin, key, { kty, crv, x, y });
  }

  /** The RFC 7638 thumbprint of their key. */
  get thumbprint(): string {
    return createHash("sha256").update(JSON.stringify(sorted(this.jwk))).digest("base64url");
  }

  /** Is signed in from now on. */
  holds(accessToken: string): void {
    this.token = accessToken;
  }

  private async register(name: string): Promise<void> {
    const begun = await this.call<{ ceremony_id: string; public_key: { challenge: string; rp: { id: string } } }>(
      "POST",
      "/auth/registration/options",
      { display_name: name },
    );
    const credential = await newPasskey(begun.public_key, this.origin);
    const tokens = await this.call<{ access_token: string; user: { id: string } }>("POST", "/auth/registration/verify", {
      ceremony_id: begun.ceremony_id,
      credential,
      device_name: "end-to-end test",
    });
    this.token = tokens.access_token;
    this.id = tokens.user.id;
  }

  accepts(invite: string): Promise<{ guild_id: string }> {
    return this.call("POST", `/invites/${invite}`, {});
  }

  creates(name: string): Promise<{ id: string }> {
    return this.call("POST", "/guilds", { name });
  }

  async channels(guild: string): Promise<Channel[]> {
    return this.call("GET", `/guilds/${guild}/channels`);
  }

  async invites(guild: string): Promise<string> {
    return (await this.call<{ code: string }>("POST", `/guilds/${guild}/invites`, {})).code;
  }

  says(channel: string, content: string, more: object = {}): Promise<Message> {
    return this.call("POST", `/channels/${channel}/messages`, { content, ...more });
  }

  /** Says many things as fast as the server takes them, and gives them back in the order that they got. */
  async fills(channel: string, count: number, text = (at: number) => `Line ${at}`): Promise<Message[]> {
    const said: Message[] = [];
    let next = 0;
    const speak = async (): Promise<void> => {
      while (next < count) said.push(await this.says(channel, text(next++)));
    };
    await Promise.all(Array.from({ length: SPEAKERS }, speak));
    return said.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  }

  edits(message: Message, content: string): Promise<Message> {
    return this.call("PATCH", `/channels/${message.channel_id}/messages/${message.id}`, { content });
  }

  deletes(message: Message): Promise<void> {
    return this.call("DELETE", `/channels/${message.channel_id}/messages/${message.id}`);
  }

  types(channel: string): Promise<void> {
    return this.call("POST", `/channels/${channel}/typing`, {});
  }

  /** All messages of a channel, oldest first. */
  async reads(channel: string): Promise<Message[]> {
    const pages: Message[] = [];
    for (;;) {
      const before = pages[0] === undefined ? "" : `&before=${pages[0].id}`;
      const page = await this.call<Message[]>("GET", `/channels/${channel}/messages?limit=100${before}`);
      pages.unshift(...page.reverse());
      if (page.length < 100) return pages;
    }
  }

  async sends(channel: string, content: string, files: { name: string; type: string; bytes: Uint8Array }[]): Promise<Message> {
    const form = new FormData();
    form.set("payload_json", JSON.stringify({ content }));
    files.forEach((file, at) => form.set(`files[${at}]`, new Blob([file.bytes as BlobPart], { type: file.type }), file.name));
    return this.call("POST", `/channels/${channel}/messages`, form);
  }

  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.once(method, path, body);
    if (answer.status === 401 && (await answer.clone().text()).includes("use_dpop_nonce")) {
      return this.read(method, path, await this.once(method, path, body));
    }
    if (answer.status === 429) {
      await new Promise((later) => setTimeout(later, Number(answer.headers.get("retry-after") ?? 1) * 1000));
      return this.call(method, path, body);
    }
    return this.read(method, path, answer);
  }

  private async read<T>(method: string, path: string, answer: Response): Promise<T> {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  private async once(method: string, path: string, body?: object): Promise<Response> {
    const url = `${this.origin}/api/v10${path}`;
    const headers: Record<string, string> = { DPoP: await this.proof(method, url) };
    if (this.token !== undefined) headers["Authorization"] = `DPoP ${this.token}`;
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers["Content-Type"] = "application/json";
    const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }) });
    this.nonce = answer.headers.get("dpop-nonce") ?? this.nonce;
    return answer;
  }

  /** RFC 9449, section 4.2. */
  private async proof(method: string, url: string): Promise<string> {
    const claims = {
      jti: randomBytes(16).toString("base64url"),
      htm: method,
      htu: url.split("?")[0],
      iat: Math.floor(Date.now() / 1000),
      ...(this.nonce === undefined ? {} : { nonce: this.nonce }),
      ...(this.token === undefined ? {} : { ath: createHash("sha256").update(this.token).digest("base64url") }),
    };
    const signed = `${part({ typ: "dpop+jwt", alg: "ES256", jwk: this.jwk })}.${part(claims)}`;
    const signature = await subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.key.privateKey, Buffer.from(signed));
    return `${signed}.${Buffer.from(signature).toString("base64url")}`;
  }
}

function sorted(members: object): object {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
