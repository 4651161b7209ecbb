import { editProfile } from "../../features/account/api";
import * as approvals from "../../features/approvals/api";
import { isOver, withoutApproval } from "../../features/approvals/model";
import * as devices from "../../features/devices/api";
import { withMe } from "../../features/members/model";
import { authorizeNative } from "../../features/native/api";
import * as passkeys from "../../features/passkeys/api";
import { tellAccepted, tellDetails } from "../../features/passkeys/signal";
import * as recovery from "../../features/recovery/api";
import { untilAnswered } from "../../features/recovery/polling";
import { fetchSecurityEvents } from "../../features/security/api";
import { ownError, RequestError } from "../../shared/http/problem";
import type { Http } from "../../shared/http/request";
import type { Id, User } from "../../shared/protocol";
import type { Actions } from "./actions";
import type { ActionDependencies } from "./createActions";

export function accountActions(dependencies: ActionDependencies) {
  const { store, http, session, settings } = dependencies;
  return {
    signUp: (account) => session.signUp(account),
    signIn: (place) => session.signIn(place),
    signInByAutofill: (signal) => session.signInByAutofill(signal),
    signOut: () => session.signOut(),
    signOutEverywhere: () => session.signOutEverywhere(),
    async updateProfile(change) {
      const me = await editProfile(http, change);
      store.setState(({ world }) => ({ world: withMe(world, me) }));
      if (change.global_name !== undefined) {
        void renamePasskeysTo(http, me);
      }
      return me;
    },
    updateSettings(change) {
      settings.change(change);
    },
    dismissAlert(id) {
      store.setState(({ alerts }) => ({ alerts: alerts.filter((alert) => alert.id !== id) }));
    },
    ...deviceActions(dependencies),
    ...recoveryActions(dependencies),
    ...approvalActions(dependencies),
  } satisfies Partial<Actions>;
}

/** The names that the browser shows for them. */
async function renamePasskeysTo(http: Http, me: User): Promise<void> {
  try {
    tellDetails(await passkeys.fetchPasskeys(http), me);
  } catch (error) {
    if (!(error instanceof RequestError)) {
      throw error;
    }
    // the browser shows the old name until the next change
  }
}

function deviceActions({ store, http }: ActionDependencies) {
  const changed = async <T>(call: Promise<T>): Promise<T> => {
    const answer = await call;
    store.setState(({ accountChanges }) => ({ accountChanges: accountChanges + 1 }));
    return answer;
  };
  const listPasskeys = async (signal?: AbortSignal) => {
    const all = await passkeys.fetchPasskeys(http, signal);
    tellAccepted(all);
    return all;
  };
  return {
    listDevices: (signal) => devices.fetchDevices(http, signal),
    renameDevice: (id, name) => changed(devices.renameDevice(http, id, name)),
    removeDevice: (id) => changed(devices.removeDevice(http, id)),
    removeOtherDevices: () => changed(devices.removeOtherDevices(http)),
    listPasskeys,
    addPasskey: (name) => changed(passkeys.addPasskey(http, name)),
    renamePasskey: (id, name) => changed(passkeys.renamePasskey(http, id, name)),
    removePasskey: (id) => changed(passkeys.removePasskey(http, id)),
    readSecurityEvents: (before, signal) => fetchSecurityEvents(http, before, signal),
    authorizeNative: (request) => authorizeNative(http, request),
  } satisfies Partial<Actions>;
}

function recoveryActions({ store, http, session }: ActionDependencies) {
  return {
    readRecovery: (signal) => recovery.fetchRecovery(http, signal),
    makeCodes: () => recovery.makeCodes(http),
    codesSaved() {
      store.setState({ newCodes: null });
    },
    beginByCode: (code) => recovery.beginByCode(http, code),
    askApproval: (username) => recovery.askApproval(http, username),
    awaitApproval: (id, signal) =>
      untilAnswered(
        () => recovery.claimApproval(http, id, signal),
        (millis) => pause(millis, signal),
      ),
    recover: (begun) => session.recover(begun),
  } satisfies Partial<Actions>;
}

function approvalActions({ store, http }: ActionDependencies) {
  const forget = (id: Id): void => {
    store.setState(({ approvals: all }) => ({ approvals: withoutApproval(all, id) }));
  };
  const answered = async (id: Id, call: Promise<void>): Promise<void> => {
    try {
      await call;
      forget(id);
    } catch (error) {
      if (isOver(error)) {
        forget(id);
      }
      throw error;
    }
  };
  return {
    approve: (id, number) => answered(id, approvals.approve(http, id, number)),
    denyApproval: (id) => answered(id, approvals.denyApproval(http, id)),
    forgetApproval: forget,
  } satisfies Partial<Actions>;
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(ownError("aborted"));
      },
      { once: true },
    );
  });
}
