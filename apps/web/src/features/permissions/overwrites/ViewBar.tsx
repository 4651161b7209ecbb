import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { navigate } from "../../../app/router/history";
import { useActions, useAppState } from "../../../app/store/react";
import { useSpeech } from "../../../i18n/react";
import { OverwriteType } from "../../../shared/protocol";
import type { ViewAs } from "../viewAs";
import { useOnlyRole, useTargetName } from "./useTargetName";
import "./viewBar.css";

/** Says with whose eyes one looks, and lets one leave. */
export default function ViewBar({ view }: { view: ViewAs }): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  const server = useAppState(({ world }) => world.guilds[view.guildId]?.name ?? "");
  const person = useTargetName(view.guildId, view.who);
  const somebody = useOnlyRole(view.guildId, view.who.id, "view");
  const name = view.who.type === OverwriteType.role ? somebody : person;
  return (
    <div className="viewbar" role="status">
      <Eye aria-hidden="true" />
      <span>
        {t("view.bar", { server, name })}{" "}
        <button
          type="button"
          className="link"
          onClick={() => {
            actions.stopViewing();
            navigate(view.from);
          }}
        >
          {t("view.leave")}
        </button>
      </span>
    </div>
  );
}
