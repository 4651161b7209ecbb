import { Settings } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import { openMenu } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import { Avatar } from "../../shared/ui/Avatar";
import "./members.css";

/** Oneself at the foot of the list: status, and the way to the settings. */
export function Me(): ReactNode {
  const t = useT();
  const me = useAppState((state) => state.world.me);
  const status = useAppState((state) =>
    state.connection.status === "online" ? state.settings.status : "offline",
  );
  if (me === null) {
    return null;
  }
  const menu = (event: MouseEvent<HTMLElement>): void => {
    openMenu({ kind: "me" }, { element: event.currentTarget });
  };
  return (
    <div className="me">
      <button type="button" className="self grow" aria-haspopup="menu" onClick={menu}>
        <Avatar id={me.id} name={me.global_name} size={34} status={status} />
        <span className="grow">
          <b className="clip">{me.global_name}</b>
          <small className="clip">{t(`status.${status}`)}</small>
        </span>
        <span className="sr-only">{t("menu.me")}</span>
      </button>
      <Link
        className="iconbtn"
        to={paths.settings()}
        aria-label={t("settings")}
        data-tip={t("settings")}
      >
        <Settings aria-hidden="true" />
      </Link>
    </div>
  );
}
