import { authenticate, authenticateByAutofill, logout, register } from "../../features/account/api";
import { removeOtherDevices } from "../../features/devices/api";
import type { DraftStore } from "../../features/drafts/store";
import { finishRecovery, type NewPasskey } from "../../features/recovery/api";
import type { SettingsStore } from "../../features/settings/store";
import type { NewAccount } from "../../features/signup/api";
import type { Login } from "../../shared/auth/login";
import type { PasskeyPlace } from "../../shared/auth/passkeys";
import type { Signer } from "../../shared/auth/signer";
import { RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { Id, Tokens } from "../../shared/protocol";
import type { Database } from "../../shared/storage/database";
import type { TabMessage, Tabs } from "../../shared/storage/tabs";
import type { Persistence } from "./persistence";
import { initialState, type Session } from "./state";
import type { Store } from "./store";

/** Whose outbox and drafts are kept here, over the end of a login. */
const LAST_USER = "tempest.user";

export interface SessionDependencies {
  readonly store: Store;
  readonly http: Http;
  readonly login: Login;
  readonly signer: Signer;
  readonly database: Database;
  readonly tabs: Tabs;
  readonly drafts: DraftStore;
  readonly settings: SettingsStore;
  readonly persistence: Persistence;
  readonly onBegin: (userId: Id) => Promise<void>;
  readonly onEnd: () => void;
}

/**
 * From signing in to signing out, in all tabs at once.
 *
 * Who signs out takes everything along. Where the server ends a login, what was written and not
 * sent stays for when the same person signs in again, and goes when another does.
 */
export class SessionLife {
  private ceremony: AbortController | null = null;

  constructor(private readonly dependencies: SessionDependencies) {}

  /** Shows what was kept, where somebody is signed in. */
  async restore(): Promise<void> {
    const { login } = this.dependencies;
    const stored = await login.stored();
    if (stored === undefined) {
      this.set({ kind: "signed_out", because: "never" });
    } else {
      await this.begin(stored.user.id);
    }
  }

  signUp(account: NewAccount): Promise<void> {
    const { http } = this.dependencies;
    return this.enter((signal) => register(http, account, signal));
  }

  signIn(place: PasskeyPlace): Promise<void> {
    const { http } = this.dependencies;
    return this.enter((signal) => authenticate(http, place, signal));
  }

  signInByAutofill(signal: AbortSignal): Promise<void> {
    const { http } = this.dependencies;
    return this.enter((own) => authenticateByAutofill(http, AbortSignal.any([own, signal])));
  }

  /** In by a new passkey, after a recovery code or another device said yes. */
  recover(begun: NewPasskey): Promise<void> {
    const { http } = this.dependencies;
    return this.enter((signal) => finishRecovery(http, begun, signal));
  }

  /** All devices, this one last. */
  async signOutEverywhere(): Promise<void> {
    await removeOtherDevices(this.dependencies.http);
    await this.signOut();
  }

  /** A server that cannot be reached keeps nobody signed in here. */
  async signOut(): Promise<void> {
    const { http, tabs, settings, drafts } = this.dependencies;
    try {
      await logout(http);
    } catch (error) {
      if (!(error instanceof RequestError)) {
        throw error;
      }
    }
    await this.end("chosen");
    await this.dependencies.database.clear("outbox");
    drafts.clear();
    settings.clear();
    tabs.tell({ kind: "signed_out", because: "chosen" });
  }

  /** The server says that this login is over. */
  async ended(): Promise<void> {
    if (this.dependencies.store.getState().session.kind === "signed_in") {
      await this.end("ended");
      this.dependencies.tabs.tell({ kind: "signed_out", because: "ended" });
    }
  }

  /** Another tab did it. */
  async heard(message: Exclude<TabMessage, { kind: "outbox" }>): Promise<void> {
    const { kind } = this.dependencies.store.getState().session;
    if (message.kind === "signed_in" && kind === "signed_out") {
      this.ceremony?.abort();
      await this.restore();
    }
    if (message.kind === "signed_out" && kind === "signed_in") {
      await this.end(message.because);
    }
  }

  /** This tab goes: the login stays. */
  leave(): void {
    this.ceremony?.abort();
    this.dependencies.onEnd();
  }

  /** The browser knows one ceremony at a time: a new one takes the place of what waits. */
  private async enter(ceremony: (signal: AbortSignal) => Promise<Tokens>): Promise<void> {
    this.ceremony?.abort();
    const controller = new AbortController();
    this.ceremony = controller;
    const tokens = await ceremony(controller.signal);
    this.dependencies.store.setState({ newCodes: tokens.recovery_codes ?? null });
    await this.forgetOthers(tokens.user.id);
    await this.dependencies.login.begin(tokens);
    this.dependencies.tabs.tell({ kind: "signed_in" });
    await this.begin(tokens.user.id);
  }

  private async begin(userId: Id): Promise<void> {
    const { store, persistence, onBegin } = this.dependencies;
    const snapshot = await persistence.load(userId);
    store.setState({
      session: { kind: "signed_in", userId },
      ...(snapshot === null
        ? {}
        : { world: snapshot.world, cursors: snapshot.cursors, hasWorld: true }),
    });
    await onBegin(userId);
  }

  private async end(because: "chosen" | "ended"): Promise<void> {
    const { store, login, signer, database, onEnd } = this.dependencies;
    onEnd();
    const { settings } = store.getState();
    store.setState({
      ...initialState,
      session: { kind: "signed_out", because },
      settings: because === "chosen" ? initialState.settings : settings,
    });
    await Promise.all([
      login.forget(),
      signer.forget(),
      database.clear("snapshot"),
      database.clear("logs"),
    ]);
  }

  private async forgetOthers(userId: Id): Promise<void> {
    const { database, drafts, store } = this.dependencies;
    const last = localStorage.getItem(LAST_USER);
    if (last !== userId) {
      await database.clear("outbox");
      drafts.clear();
      localStorage.setItem(LAST_USER, userId);
    }
    store.setState({ drafts: drafts.all() });
  }

  private set(session: Session): void {
    this.dependencies.store.setState({ session });
  }
}
