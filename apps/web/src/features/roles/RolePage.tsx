import { ChevronLeft, Lock, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import { selectStanding } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Guild, Id, Role } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { useAllMembers } from "../members/useAllMembers";
import { RoleDot } from "./RoleDot";
import { RoleForm } from "./RoleForm";
import { barToChange, barToDelete, isEveryone } from "./standing";
import { useBarWords } from "./useBarWords";
import { useRoleName } from "./useRoleName";
import "./roles.css";

const NONE: readonly Id[] = [];

export function RolePage({ guild, roleId }: { guild: Guild; roleId: Id }): ReactNode {
  const t = useT();
  const role = useAppState((state) => state.world.roles[guild.id]?.[roleId]);
  useAllMembers(guild.id);
  return (
    <>
      <Link className="role-back" to={paths.guildSettings(guild.id, "roles")}>
        <ChevronLeft aria-hidden="true" />
        {t("guildSettings.roles")}
      </Link>
      {role === undefined ? (
        <>
          <h1>{t("roles.gone")}</h1>
          <p className="lead">{t("roles.goneText")}</p>
        </>
      ) : (
        <Open key={roleId} role={role} />
      )}
    </>
  );
}

function Open({ role }: { role: Role }): ReactNode {
  const t = useT();
  const words = useBarWords();
  const name = useRoleName()(role);
  const standing = useAppState((state) => selectStanding(state, role.guild_id));
  const bar = barToChange(standing, role);
  return (
    <>
      <div className="role-head">
        <RoleDot color={role.color} />
        <h1 className="grow" dir="auto">
          {name}
        </h1>
        <Delete role={role} />
      </div>
      {bar === null ? (
        <p className="lead">{isEveryone(role) ? t("roles.everyoneLead") : t("roles.roleLead")}</p>
      ) : (
        <p className="lead role-locked">
          <Lock aria-hidden="true" />
          {words(bar)}
        </p>
      )}
      <RoleForm role={role} locked={bar !== null} />
    </>
  );
}

function Delete({ role }: { role: Role }): ReactNode {
  const t = useT();
  const standing = useAppState((state) => selectStanding(state, role.guild_id));
  const mine = useAppState(
    (state) => state.world.members[role.guild_id]?.[standing.userId]?.roles ?? NONE,
  );
  return (
    barToDelete(standing, role, mine) === null && (
      <Button
        look="danger"
        icon={Trash2}
        onClick={() => {
          openDialog({ kind: "deleteRole", guildId: role.guild_id, roleId: role.id });
        }}
      >
        {t("roles.delete")}
      </Button>
    )
  );
}
