import { Anchor, LogOut, Plus, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";

/** The first screen of somebody who is in no server yet. */
export function NoGuilds(): ReactNode {
  const t = useT();
  const actions = useActions();
  const name = useAppState((state) => state.world.me?.global_name ?? "");
  return (
    <Empty
      icon={Anchor}
      title={t("home.title", { name })}
      deeds={
        <>
          <Button
            look="primary"
            icon={Plus}
            onClick={() => {
              openDialog({ kind: "addGuild" });
            }}
          >
            {t("home.add")}
          </Button>
          <Link className="btn" to={paths.settings()}>
            <Settings aria-hidden="true" />
            {t("settings")}
          </Link>
          <Button look="quiet" icon={LogOut} onClick={() => void actions.signOut()}>
            {t("signOut")}
          </Button>
        </>
      }
    >
      {t("home.text")}
    </Empty>
  );
}
