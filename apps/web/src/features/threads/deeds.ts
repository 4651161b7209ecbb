import { selectCan, type PermissionName } from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import { maySend } from "../messages/deeds";
import { isArchived, isLocked, isPrivate, type Thread } from "./model";

/** What this person may do with a thread. */
export interface ThreadDeeds {
  /** Its name, and when it is put away. */
  readonly edit: boolean;
  /** Everything else of it; delete it. */
  readonly manage: boolean;
  readonly archive: boolean;
  readonly reopen: boolean;
  readonly add: boolean;
  readonly remove: boolean;
}

export function threadDeedsOf(state: AppState, thread: Thread): ThreadDeeds {
  const may = (name: PermissionName): boolean => selectCan(state, name, thread.guild_id, thread.id);
  const manage = may("MANAGE_THREADS");
  const mine = thread.owner_id === state.world.me?.id;
  const edit = manage || (mine && !isLocked(thread));
  const closed = isPrivate(thread) && !thread.thread_metadata.invitable;
  return {
    edit,
    manage,
    archive: edit && !isArchived(thread),
    reopen: isArchived(thread) && (manage || (maySend(state, thread) && !isLocked(thread))),
    add: may("ADD_THREAD_MEMBERS") && (!closed || mine || manage),
    remove: manage || (mine && isPrivate(thread)),
  };
}
