import { useT } from "../../i18n/react";
import type { Role } from "../../shared/protocol";
import { isEveryone } from "./standing";

/** What a role is called: that of everyone as it is mentioned. */
export function useRoleName(): (role: Role) => string {
  const t = useT();
  return (role) => (isEveryone(role) ? t("roles.everyone") : role.name);
}
