import {
  Archive,
  ArchiveRestore,
  Bell,
  BellOff,
  CheckCheck,
  Link,
  Lock,
  LockOpen,
  Pencil,
  ShieldCheck,
  Trash2,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { useCopy } from "../../../features/messages/useCopy";
import type { ThreadChange } from "../../../features/threads/api";
import { threadDeedsOf } from "../../../features/threads/deeds";
import {
  follows,
  isArchived,
  isLocked,
  mayFollow,
  type Thread,
  threadIn,
} from "../../../features/threads/model";
import { useFollowing } from "../../../features/threads/useFollowing";
import { useT } from "../../../i18n/react";
import type { Id } from "../../../shared/protocol";
import { navigate } from "../../router/history";
import { placePath } from "../../router/place";
import { paths } from "../../router/route";
import { useActions, useAppState } from "../../store/react";
import { selectChannelMark, selectMaySet } from "../../store/select";
import { openDialog, toast } from "../../ui/state";
import { useProblemText } from "../../ui/useProblemText";
import { type Item, ItemMenu } from "./items";

export function ThreadMenu({ threadId }: { threadId: Id }): ReactNode {
  const thread = useAppState(({ world }) => threadIn(world, threadId));
  return thread && <Menu thread={thread} />;
}

function Menu({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const reading = useReadingItems(thread);
  const changing = useChangingItems(thread);
  const { manage } = useAppState(useShallow((state) => threadDeedsOf(state, thread)));
  return (
    <ItemMenu
      label={t("menu.thread", { thread: thread.name })}
      items={[
        ...reading,
        "line",
        ...changing,
        "line",
        manage && {
          id: "delete",
          icon: Trash2,
          text: t("thread.delete"),
          harm: true,
          run: () => {
            openDialog({ kind: "deleteThread", threadId: thread.id });
          },
        },
      ]}
    />
  );
}

function useReadingItems(thread: Thread): readonly Item[] {
  const t = useT();
  const actions = useActions();
  const copy = useCopy();
  const follow = useFollowing();
  const unread = useAppState((state) => selectChannelMark(state, thread.id).unread);
  const followed = useAppState(({ world }) => follows(world, thread));
  const may = useAppState(({ world }) => mayFollow(world, thread));
  return [
    unread && {
      id: "read",
      icon: CheckCheck,
      text: t("channel.markRead"),
      run: () => {
        actions.markChannelRead(thread.id);
      },
    },
    may && {
      id: "follow",
      icon: followed ? BellOff : Bell,
      text: t(followed ? "thread.unfollow" : "thread.follow"),
      run: () => {
        follow(thread.id, !followed);
      },
    },
    {
      id: "link",
      icon: Link,
      text: t("thread.copyLink"),
      run: () => {
        copy(window.location.origin + placePath(thread));
      },
    },
    {
      id: "people",
      icon: Users,
      text: t("thread.people"),
      run: () => {
        openDialog({ kind: "threadMembers", threadId: thread.id });
      },
    },
  ];
}

function useChangingItems(thread: Thread): readonly Item[] {
  const t = useT();
  const change = useChanging(thread);
  const deeds = useAppState(useShallow((state) => threadDeedsOf(state, thread)));
  const maySet = useAppState((state) => selectMaySet(state, thread.guild_id, thread.id) !== "no");
  const locked = isLocked(thread);
  const archived = isArchived(thread);
  return [
    deeds.edit && {
      id: "edit",
      icon: Pencil,
      text: t("thread.edit"),
      run: () => {
        openDialog({ kind: "threadSettings", threadId: thread.id });
      },
    },
    maySet && {
      id: "permissions",
      icon: ShieldCheck,
      text: t("thread.permissions"),
      run: () => {
        navigate(paths.guildSettings(thread.guild_id, "permissions", thread.id));
      },
    },
    deeds.manage && {
      id: "lock",
      icon: locked ? LockOpen : Lock,
      text: t(locked ? "thread.unlock" : "thread.lock"),
      run: () => {
        change({ locked: !locked });
      },
    },
    (archived ? deeds.reopen : deeds.archive) && {
      id: "archive",
      icon: archived ? ArchiveRestore : Archive,
      text: t(archived ? "thread.reopen" : "thread.archive"),
      run: () => {
        change({ archived: !archived });
      },
    },
  ];
}

/** A refusal is told. */
function useChanging({ id }: Thread): (change: ThreadChange) => void {
  const actions = useActions();
  const words = useProblemText();
  return (change) => {
    actions.updateThread(id, change).catch((error: unknown) => {
      toast(words(error), "bad");
    });
  };
}
