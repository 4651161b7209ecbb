import { CloudAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useActions } from "../../app/store/react";
import { wordsFor } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import type { Problem } from "../../shared/http/problem";
import type { Id } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";

/** The messages could not be read: says why, and tries again when told to. */
export function LogProblem({ channelId, problem }: { channelId: Id; problem: Problem }): ReactNode {
  const t = useT();
  const actions = useActions();
  return (
    <div className="log-problem" role="status">
      <CloudAlert aria-hidden="true" />
      <span className="grow">
        <b>{t("log.notLoaded")}</b> {wordsFor(problem, t)}
      </span>
      <Button
        onClick={() => {
          actions.reloadChannel(channelId);
        }}
      >
        {t("retry")}
      </Button>
    </div>
  );
}
