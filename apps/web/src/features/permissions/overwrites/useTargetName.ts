import { useAppState } from "../../../app/store/react";
import type { AppState } from "../../../app/store/state";
import { useT } from "../../../i18n/react";
import type { Translate } from "../../../i18n/translate";
import { type Id, OverwriteType } from "../../../shared/protocol";
import { memberName } from "../../members/model";
import type { Target } from "./api";

export function useTargetName(guildId: Id, target: Target): string {
  const t = useT();
  return useAppState((state) => targetName(state, guildId, target, t));
}

export function targetName(
  { world }: AppState,
  guildId: Id,
  { type, id }: Target,
  t: Translate,
): string {
  if (type === OverwriteType.role) {
    const role = world.roles[guildId]?.[id];
    return id === guildId ? t("target.everyone") : (role?.name ?? t("why.goneRole"));
  }
  const member = world.members[guildId]?.[id];
  return member === undefined ? t("target.left") : memberName(member);
}

/** Whom a role is shown as where no person is meant: “somebody with only Keepers”. */
export function useOnlyRole(guildId: Id, roleId: Id, as: "why" | "view"): string {
  const t = useT();
  const role = useTargetName(guildId, { type: OverwriteType.role, id: roleId });
  if (as === "why") {
    return roleId === guildId ? t("why.noRole") : t("why.onlyRole", { role });
  }
  return roleId === guildId ? t("view.nobody") : t("view.somebody", { role });
}
