import { fetchApprovals } from "../../features/approvals/api";
import { isSerious } from "../../features/security/model";
import type { Login } from "../../shared/auth/login";
import { RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { SecurityEvent } from "../../shared/protocol";
import type { Store } from "./store";

/** How many alerts lie on the screen at most: what is older stands in the list. */
const MOST_ALERTS = 3;

/** Tells the person what happens to their account. */
export class AccountWatch {
  constructor(
    private readonly store: Store,
    private readonly http: Http,
    private readonly login: Login,
  ) {}

  async happened(event: SecurityEvent): Promise<void> {
    const here = await this.login.stored();
    if (here !== undefined && isSerious(event, here.deviceId)) {
      this.store.setState(({ alerts }) => ({
        alerts: [...alerts.filter(({ id }) => id !== event.id), event].slice(-MOST_ALERTS),
      }));
    }
  }

  /** Of those that were asked for while this client was away. */
  async readApprovals(): Promise<void> {
    try {
      this.store.setState({ approvals: await fetchApprovals(this.http) });
    } catch (error) {
      if (!(error instanceof RequestError)) {
        throw error;
      }
      // the gateway tells of new ones
    }
  }
}
