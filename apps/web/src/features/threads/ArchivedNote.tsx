import { Archive } from "lucide-react";
import type { ReactNode } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { threadDeedsOf } from "./deeds";
import { isArchived, isLocked, type Thread } from "./model";

/** Of a thread that was put away: what that means, and the way back. */
export function ArchivedNote({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const actions = useActions();
  const may = useAppState((state) => threadDeedsOf(state, thread).reopen);
  const reopen = useDeed(() => actions.updateThread(thread.id, { archived: false }));
  if (!isArchived(thread)) {
    return null;
  }
  return (
    <div className="thread-note" role="status">
      <Archive aria-hidden="true" />
      <span className="grow">
        {reopen.fault ?? t(isLocked(thread) ? "thread.archivedLocked" : "thread.archivedNote")}
      </span>
      {may && (
        <Button busy={reopen.busy} onClick={() => void reopen.run()}>
          {t("thread.reopen")}
        </Button>
      )}
    </div>
  );
}
