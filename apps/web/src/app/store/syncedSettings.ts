import { patchSettings } from "../../features/settings/api";
import { readSettings, type Settings } from "../../features/settings/model";
import type { SettingsStore } from "../../features/settings/store";
import { RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { OwnStatus } from "../../shared/protocol";
import type { Store } from "./store";

/** A slider moves many times: the last place counts, so much later (milliseconds). */
const LATER = 600;

/** Settings are at work at once, kept here, and told to the server for the other devices. */
export class SyncedSettings {
  private untold: Partial<Settings> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store,
    private readonly http: Http,
    private readonly kept: SettingsStore,
    private readonly tellPresence: (status: OwnStatus) => void,
  ) {}

  change(change: Partial<Settings>): void {
    this.untold = { ...this.untold, ...change };
    this.use({ ...this.store.getState().settings, ...change });
    if (change.status !== undefined) {
      this.tellPresence(change.status);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.tell();
    }, LATER);
  }

  /** What the server has, but for what it was not told yet. */
  receive(stored: Readonly<Record<string, unknown>>): void {
    const received = readSettings(this.store.getState().settings, stored);
    this.use({ ...received, ...this.untold });
  }

  /** After a connection was made, which begins as online. */
  announce(): void {
    const { status } = this.store.getState().settings;
    if (status !== "online") {
      this.tellPresence(status);
    }
    void this.tell();
  }

  private use(settings: Settings): void {
    this.store.setState({ settings });
    this.kept.save(settings);
  }

  private async tell(): Promise<void> {
    const told = this.untold;
    if (Object.keys(told).length === 0) {
      return;
    }
    try {
      await patchSettings(this.http, told);
      this.untold = Object.fromEntries(
        Object.entries(this.untold).filter(([key, value]) => value !== told[key as keyof Settings]),
      );
    } catch (error) {
      // told again with the next change or connection
      if (!(error instanceof RequestError)) {
        throw error;
      }
    }
  }
}
