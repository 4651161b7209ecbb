import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectAssigns, selectRoles } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Member, Role } from "../../shared/protocol";
import { RoleDot } from "./RoleDot";
import { useAssigning, useBarToAssign } from "./RoleMembers";
import "./roles.css";

/** The roles of a member, from the highest; who may take them or give more, does it here. */
export function RoleChips({ member }: { member: Member }): ReactNode {
  const t = useT();
  const roles = useAppState((state) => selectRoles(state, member.guild_id));
  const assigns = useAppState((state) => selectAssigns(state, member.guild_id));
  const held = roles.filter(({ id }) => member.roles.includes(id));
  if (held.length === 0 && !assigns) {
    return null;
  }
  return (
    <>
      <dt>{t("profile.roles", { n: held.length })}</dt>
      <dd className="pills">
        {held.map((role) => (
          <Chip key={role.id} role={role} member={member} />
        ))}
        {assigns && (
          <button
            type="button"
            className="pill"
            onClick={() => {
              openDialog({
                kind: "memberRoles",
                guildId: member.guild_id,
                userId: member.user.id,
              });
            }}
          >
            <Plus aria-hidden="true" />
            {t("memberRoles.change")}
          </button>
        )}
      </dd>
    </>
  );
}

function Chip({ role, member }: { role: Role; member: Member }): ReactNode {
  const t = useT();
  const bar = useBarToAssign(role, member);
  const assign = useAssigning();
  return (
    <span className="pill">
      <RoleDot color={role.color} />
      {role.name}
      {bar === null && (
        <button
          type="button"
          className="role-take"
          aria-label={t("roles.take", { role: role.name })}
          data-tip={t("roles.take", { role: role.name })}
          onClick={() => {
            assign(role, member, false);
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
