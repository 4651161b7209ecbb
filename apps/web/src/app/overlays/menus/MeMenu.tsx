import { Circle, CircleDashed, CircleMinus, LogOut, Moon, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../../i18n/react";
import { navigate } from "../../router/history";
import { paths } from "../../router/route";
import { useActions } from "../../store/react";
import { ItemMenu } from "./items";

export function MeMenu(): ReactNode {
  const t = useT();
  const actions = useActions();
  const choose = (status: "online" | "idle" | "dnd" | "invisible") => () => {
    actions.updateSettings({ status });
  };
  return (
    <ItemMenu
      label={t("menu.me")}
      items={[
        { id: "online", icon: Circle, text: t("status.online"), run: choose("online") },
        { id: "idle", icon: Moon, text: t("status.idle"), run: choose("idle") },
        { id: "dnd", icon: CircleMinus, text: t("status.dnd"), run: choose("dnd") },
        {
          id: "invisible",
          icon: CircleDashed,
          text: t("status.invisible"),
          run: choose("invisible"),
        },
        "line",
        {
          id: "settings",
          icon: Settings,
          text: t("settings"),
          run: () => {
            navigate(paths.settings());
          },
        },
        {
          id: "signOut",
          icon: LogOut,
          text: t("signOut"),
          harm: true,
          run: () => {
            void actions.signOut();
          },
        },
      ]}
    />
  );
}
