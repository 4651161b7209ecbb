import { Plus, Shield } from "lucide-react";
import type { ReactNode } from "react";
import { navigate } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { selectRoles, selectStanding } from "../../app/store/select";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Guild } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { useAllMembers } from "../members/useAllMembers";
import { RoleRow } from "./RoleRow";
import { holds } from "../permissions/model";
import { useDragging } from "./useDragging";
import { useMoving } from "./useMoving";
import "./roles.css";

/** All roles of the server, from the highest. */
export function RolesPage({ guild }: { guild: Guild }): ReactNode {
  const t = useT();
  const roles = useAppState((state) => selectRoles(state, guild.id));
  const lonely = roles.length <= 1;
  useAllMembers(guild.id);
  return (
    <>
      <h1>{t("guildSettings.roles")}</h1>
      <p className="lead">{t("roles.lead")}</p>
      {!lonely && <Create guild={guild} />}
      {lonely && (
        <Empty icon={Shield} title={t("roles.none")} deeds={<Create guild={guild} />}>
          {t("roles.noneText")}
        </Empty>
      )}
      <List guild={guild} />
    </>
  );
}

/** Makes one at once, and opens it: its name is the first thing to write there. */
function Create({ guild }: { guild: Guild }): ReactNode {
  const t = useT();
  const actions = useActions();
  const standing = useAppState((state) => selectStanding(state, guild.id));
  const create = useDeed(async () => {
    const { id } = await actions.createRole(guild.id, t("roles.new"));
    navigate(paths.guildSettings(guild.id, "roles", id));
  });
  if (!holds(standing.held, "MANAGE_ROLES")) {
    return null;
  }
  return (
    <>
      <Button look="primary" icon={Plus} busy={create.busy} onClick={() => void create.run()}>
        {t("roles.create")}
      </Button>
      {create.fault !== null && (
        <p className="form-fault" role="alert">
          {create.fault}
        </p>
      )}
    </>
  );
}

function List({ guild }: { guild: Guild }): ReactNode {
  const t = useT();
  const roles = useAppState((state) => selectRoles(state, guild.id));
  const { movable, move } = useMoving(guild.id);
  const { list, drag, handle } = useDragging(move);
  const from = movable.findIndex(({ id }) => id === drag?.id);
  return (
    <>
      <h2 className="sec">{t("roles.fromHighest")}</h2>
      <ul className="panel roles" ref={list}>
        {roles.map((role) => {
          const at = movable.indexOf(role);
          return (
            <RoleRow
              key={role.id}
              role={role}
              place={at === -1 ? null : at}
              move={move}
              handle={handle(role.id)}
              dragged={drag?.id === role.id}
              drop={at === drag?.to && at !== from ? (at < from ? "before" : "after") : undefined}
            />
          );
        })}
      </ul>
    </>
  );
}
