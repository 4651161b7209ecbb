import { ArrowDown, ArrowUp, PenLine, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { barToDelete } from "../../../features/roles/standing";
import { useMoving } from "../../../features/roles/useMoving";
import { useT } from "../../../i18n/react";
import type { Id } from "../../../shared/protocol";
import { navigate } from "../../router/history";
import { paths } from "../../router/route";
import { useAppState } from "../../store/react";
import { selectStanding } from "../../store/select";
import { keyName } from "../../ui/platform";
import { openDialog } from "../../ui/state";
import { ItemMenu } from "./items";

const NONE: readonly Id[] = [];

export function RoleMenu({ guildId, roleId }: { guildId: Id; roleId: Id }): ReactNode {
  const t = useT();
  const role = useAppState((state) => state.world.roles[guildId]?.[roleId]);
  const standing = useAppState((state) => selectStanding(state, guildId));
  const mine = useAppState(
    (state) => state.world.members[guildId]?.[standing.userId]?.roles ?? NONE,
  );
  const { movable, move } = useMoving(guildId);
  const place = movable.findIndex(({ id }) => id === roleId);
  if (role === undefined) {
    return null;
  }
  return (
    <ItemMenu
      label={t("menu.role", { name: role.name })}
      items={[
        {
          id: "edit",
          icon: PenLine,
          text: t("roles.edit"),
          run: () => {
            navigate(paths.guildSettings(guildId, "roles", roleId));
          },
        },
        place > 0 && {
          id: "up",
          icon: ArrowUp,
          text: t("roles.up"),
          keys: `${keyName("alt")} ${keyName("up")}`,
          run: () => {
            move(roleId, place - 1);
          },
        },
        place >= 0 &&
          place < movable.length - 1 && {
            id: "down",
            icon: ArrowDown,
            text: t("roles.down"),
            keys: `${keyName("alt")} ${keyName("down")}`,
            run: () => {
              move(roleId, place + 1);
            },
          },
        "line",
        barToDelete(standing, role, mine) === null && {
          id: "delete",
          icon: Trash2,
          text: t("roles.delete"),
          harm: true,
          run: () => {
            openDialog({ kind: "deleteRole", guildId, roleId });
          },
        },
      ]}
    />
  );
}
