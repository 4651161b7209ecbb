import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { navigate } from "../../../app/router/history";
import { paths } from "../../../app/router/route";
import { useActions, useAppState } from "../../../app/store/react";
import { selectCan } from "../../../app/store/select";
import { useDeed } from "../../../app/ui/useDeed";
import { useT } from "../../../i18n/react";
import { type Id, OverwriteType } from "../../../shared/protocol";
import { Button } from "../../../shared/ui/Button";
import type { Target } from "./api";
import { useTargetName } from "./useTargetName";

/** Shows the server as the person, or somebody with only that role, sees it. */
export function ViewButton({ guildId, target }: { guildId: Id; target: Target }): ReactNode {
  const t = useT();
  const actions = useActions();
  const name = useTargetName(guildId, target);
  const right = target.type === OverwriteType.role ? "MANAGE_ROLES" : "EXPLAIN_PERMISSIONS";
  const may = useAppState((state) => selectCan(state, right, guildId, null));
  const view = useDeed(async () => {
    await actions.viewAs(guildId, { type: target.type, id: target.id });
    navigate(paths.guild(guildId));
  });
  if (!may) {
    return null;
  }
  return (
    <>
      <Button icon={Eye} busy={view.busy} onClick={() => void view.run()}>
        {t("view.as", { name })}
      </Button>
      {view.fault !== null && (
        <p className="form-fault" role="alert">
          {view.fault}
        </p>
      )}
    </>
  );
}
