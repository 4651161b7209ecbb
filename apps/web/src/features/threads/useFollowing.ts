import { useActions } from "../../app/store/react";
import { toast } from "../../app/ui/state";
import { useProblemText } from "../../app/ui/useProblemText";
import type { Id } from "../../shared/protocol";

/** Shows at once; a refusal is told. */
export function useFollowing(): (threadId: Id, follow: boolean) => void {
  const actions = useActions();
  const words = useProblemText();
  return (threadId, follow) => {
    const deed = follow ? actions.followThread(threadId) : actions.unfollowThread(threadId);
    deed.catch((error: unknown) => {
      toast(words(error), "bad");
    });
  };
}
