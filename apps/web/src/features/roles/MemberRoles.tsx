import { type ReactNode, useId } from "react";
import { DialogFrame } from "../../app/overlays/DialogFrame";
import { useAppState } from "../../app/store/react";
import { selectRoles } from "../../app/store/select";
import { useT } from "../../i18n/react";
import type { Id, Member, Role } from "../../shared/protocol";
import { memberName } from "../members/model";
import { RoleDot } from "./RoleDot";
import { useAssigning, useBarToAssign } from "./RoleMembers";
import { isEveryone } from "./standing";
import { useBarWords } from "./useBarWords";
import "./roles.css";

/** All roles of the server: those that a member holds are ticked. A tick counts at once. */
export function MemberRoles({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const t = useT();
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  const roles = useAppState((state) => selectRoles(state, guildId));
  const offered = roles.filter((role) => !isEveryone(role));
  if (member === undefined) {
    return null;
  }
  return (
    <DialogFrame title={t("memberRoles.title", { name: memberName(member) })}>
      <div className="dialog-body">
        {offered.length === 0 && <p className="lead">{t("roles.noneText")}</p>}
        <ul className="panel role-ticks">
          {offered.map((role) => (
            <Tick key={role.id} role={role} member={member} />
          ))}
        </ul>
      </div>
    </DialogFrame>
  );
}

function Tick({ role, member }: { role: Role; member: Member }): ReactNode {
  const id = useId();
  const words = useBarWords();
  const bar = useBarToAssign(role, member);
  const assign = useAssigning();
  return (
    <li className="row">
      <input
        id={id}
        type="checkbox"
        checked={member.roles.includes(role.id)}
        disabled={bar !== null}
        aria-describedby={bar === null ? undefined : `${id}-why`}
        onChange={(event) => {
          assign(role, member, event.target.checked);
        }}
      />
      <RoleDot color={role.color} />
      <div className="grow">
        <label htmlFor={id}>
          <b dir="auto">{role.name}</b>
        </label>
        {bar !== null && <small id={`${id}-why`}>{words(bar)}</small>}
      </div>
    </li>
  );
}
