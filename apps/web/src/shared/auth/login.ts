import { ownError, RequestError } from "../http/problem";
import type { SignedFetch } from "../http/signedFetch";
import type { Tokens } from "../protocol";
import type { Database, StoredLogin } from "../storage/database";
import { randomBase64Url } from "./base64url";

const LOCK = "tempest-refresh";
/** An access token is renewed when it has less than this left, in milliseconds. */
const MARGIN = 60_000;

/**
 * This device's login: a refresh token in IndexedDB, shared by all tabs, and an access token in
 * this tab's memory.
 *
 * A rotation is written down before it is asked for: if the answer is lost, asking again with the
 * same `rid` gives the same successor. One tab rotates at a time.
 */
export class Login {
  private access: { readonly token: string; readonly until: number } | null = null;
  private renewal: Promise<string> | null = null;

  constructor(
    private readonly database: Database,
    private readonly send: SignedFetch,
    private readonly now: () => number,
    /** Called once the server says that this login is over. */
    private readonly onEnded: () => void,
  ) {}

  stored(): Promise<StoredLogin | undefined> {
    return this.database.get("login", "current");
  }

  async begin(tokens: Tokens): Promise<void> {
    await this.write(fromTokens(tokens));
    this.keepAccess(tokens);
  }

  async forget(): Promise<void> {
    this.access = null;
    await this.database.delete("login", "current");
  }

  /** A token that is good for some time yet. */
  async accessToken(): Promise<string> {
    const { access } = this;
    return access !== null && access.until - MARGIN > this.now() ? access.token : this.renew();
  }

  /** After a request with this token was refused: a new one, unless there is one already. */
  async accessTokenInstead(refused: string): Promise<string> {
    if (this.access?.token === refused) {
      this.access = null;
    }
    return this.accessToken();
  }

  /** @throws RequestError with code `signed_out` where there is no login, or no more */
  private renew(): Promise<string> {
    this.renewal ??= navigator.locks
      .request(LOCK, () => this.rotate())
      .finally(() => {
        this.renewal = null;
      });
    return this.renewal;
  }

  private async rotate(): Promise<string> {
    const login = await this.stored();
    if (login === undefined) {
      throw ownError("signed_out");
    }
    const rid = login.rid ?? randomBase64Url(16);
    await this.write({ ...login, rid });
    const tokens = await this.askForSuccessor(login.refreshToken, rid);
    await this.begin(tokens);
    return tokens.access_token;
  }

  private async askForSuccessor(refreshToken: string, rid: string): Promise<Tokens> {
    const body = { grant_type: "refresh_token", refresh_token: refreshToken, rid };
    try {
      return (await this.send({ method: "POST", path: "/auth/token", body })) as Tokens;
    } catch (error) {
      if (error instanceof RequestError && error.code === "invalid_grant") {
        this.access = null;
        this.onEnded();
        throw ownError("signed_out");
      }
      throw error;
    }
  }

  private keepAccess({ access_token, expires_in }: Tokens): void {
    this.access = { token: access_token, until: this.now() + expires_in * 1_000 };
  }

  private async write(login: StoredLogin): Promise<void> {
    const tx = this.database.transaction("login", "readwrite", { durability: "strict" });
    await Promise.all([tx.store.put(login, "current"), tx.done]);
  }
}

function fromTokens({ user, device_id, refresh_token }: Tokens): StoredLogin {
  return { user, deviceId: device_id, refreshToken: refresh_token, rid: null };
}
