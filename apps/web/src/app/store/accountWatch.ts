import { fetchApprovals } from "../../features/approvals/api";
import { type Approvals, withApproval } from "../../features/approvals/model";
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
    private readonly login: Pick<Login, "stored">,
  ) {}

  async happened(event: SecurityEvent): Promise<void> {
    const here = await this.login.stored();
    if (here !== undefined && isSerious(event, here.deviceId)) {
      this.store.setState(({ alerts }) => ({
        alerts: [...alerts.filter(({ id }) => id !== event.id), event].slice(-MOST_ALERTS),
      }));
    }
  }

  /** Those that were asked for while this client was away; what was heard meanwhile stays. */
  async readApprovals(): Promise<void> {
    const before = this.store.getState().approvals;
    try {
      const read = await fetchApprovals(this.http);
      this.store.setState(({ approvals }) => ({
        approvals: approvals
          .filter((one) => !before.includes(one))
          .reduce<Approvals>(withApproval, read),
      }));
    } catch (error) {
      if (!(error instanceof RequestError)) {
        throw error;
      }
      // the gateway tells of new ones
    }
  }
}
