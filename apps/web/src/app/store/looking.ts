import { ownError } from "../../shared/http/problem";
import type { Actions } from "./actions";
import type { Store } from "./store";

/** What neither sends nor changes anything that others could see. */
const LOOKS: ReadonlySet<string> = new Set<keyof Actions>([
  "signUp",
  "signIn",
  "signInByAutofill",
  "signOut",
  "signOutEverywhere",
  "listDevices",
  "listPasskeys",
  "readSecurityEvents",
  "dismissAlert",
  "authorizeNative",
  "readRecovery",
  "codesSaved",
  "beginByCode",
  "askApproval",
  "awaitApproval",
  "recover",
  "denyApproval",
  "forgetApproval",
  "updateSettings",
  "previewInvite",
  "listInvites",
  "loadMembers",
  "loadThread",
  "loadStarter",
  "loadArchived",
  "listThreadMembers",
  "openChannel",
  "closeChannel",
  "loadOlder",
  "loadNewer",
  "jumpToMessage",
  "jumpToNewest",
  "reloadChannel",
  "noteViewport",
  "previewPermissions",
  "explainPermissions",
  "readView",
  "viewAs",
  "stopViewing",
  "reconnectNow",
  "dismissNotice",
]);

/** Of those that cannot fail: they do nothing. */
const SILENT: ReadonlySet<string> = new Set<keyof Actions>([
  "send",
  "retry",
  "discard",
  "setDraft",
  "noteTyping",
  "markRead",
  "markChannelRead",
  "markUnread",
]);

type Deed = (...args: never[]) => unknown;

/** The actions, of which those that would change something rest while one looks as somebody else. */
export function whileLooking(store: Store, actions: Actions): Actions {
  const resting = (name: string, deed: Deed): Deed => {
    const rest = (): unknown =>
      SILENT.has(name) ? undefined : Promise.reject(ownError("viewing"));
    return (...args) => (store.getState().viewAs === null ? deed(...args) : rest());
  };
  const all = Object.entries(actions) as [string, Deed][];
  return Object.fromEntries(
    all.map(([name, deed]) => [name, LOOKS.has(name) ? deed : resting(name, deed)]),
  ) as unknown as Actions;
}
