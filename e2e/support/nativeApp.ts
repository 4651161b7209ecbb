import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { Friend } from "./friend.ts";

/** An app outside the browser, as RFC 8252 has it: waits on a loopback address, with a key of its own. */
export class NativeApp {
  private readonly verifier = randomBytes(32).toString("base64url");
  private readonly state = randomBytes(16).toString("base64url");
  private readonly answer: Promise<URLSearchParams>;

  private constructor(
    private readonly listener: Server,
    private readonly port: number,
    readonly self: Friend,
  ) {
    this.answer = new Promise((answered) => {
      listener.on("request", (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? "/", this.address);
        response.end("<title>Done</title>You can close this page.");
        if (pathname === "/callback") answered(searchParams);
      });
    });
  }

  static async starts(origin: string): Promise<NativeApp> {
    const listener = createServer().listen(0, "127.0.0.1");
    await once(listener, "listening");
    const bound = listener.address();
    if (bound === null || typeof bound === "string") throw new Error("no port");
    return new NativeApp(listener, bound.port, await Friend.withKey(origin));
  }

  private get address(): string {
    return `http://127.0.0.1:${this.port}/callback`;
  }

  /** What it opens in the system's browser. */
  get page(): string {
    const query = {
      response_type: "code",
      client_id: "tempest-desktop",
      redirect_uri: this.address,
      state: this.state,
      code_challenge: createHash("sha256").update(this.verifier).digest("base64url"),
      code_challenge_method: "S256",
      dpop_jkt: this.self.thumbprint,
    };
    return `/desktop-authorize?${new URLSearchParams(query).toString()}`;
  }

  /** What came back, which must be the answer to its own question. */
  async answered(): Promise<URLSearchParams> {
    const answer = await this.answer;
    if (answer.get("state") !== this.state) throw new Error("the answer to another question");
    return answer;
  }

  /** Gets its tokens for the code. */
  async redeems(code: string): Promise<void> {
    const tokens = await this.self.call<{ access_token: string }>("POST", "/auth/token", {
      grant_type: "authorization_code",
      code,
      redirect_uri: this.address,
      code_verifier: this.verifier,
      client_id: "tempest-desktop",
      device_name: "Tempest for Linux",
    });
    this.self.holds(tokens.access_token);
  }

  ends(): void {
    this.listener.close();
    this.listener.closeAllConnections();
  }
}
