import { UserPlus, X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { selectStanding } from "../../app/store/select";
import { useProblemText } from "../../app/ui/useProblemText";
import { toast } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Id, Member, Role } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { IconButton } from "../../shared/ui/IconButton";
import { best } from "../composer/completion";
import { memberName } from "../members/model";
import { type Bar, barToAssign } from "./standing";
import { useBarWords } from "./useBarWords";
import { useHolders } from "./useHolders";

const NOBODY: Readonly<Record<Id, Member>> = {};
const NO_ROLES: Readonly<Record<Id, Role>> = {};
const OFFERED = 8;

/** Who holds the role; others are found by name and added. */
export function RoleMembers({ role }: { role: Role }): ReactNode {
  const t = useT();
  const { holders } = useHolders(role);
  return (
    <>
      <Add role={role} />
      <div className="panel role-members">
        {holders.map((member) => (
          <Row key={member.user.id} role={role} member={member} holds />
        ))}
        {holders.length === 0 && <p className="rows-empty">{t("roles.noMembers")}</p>}
      </div>
    </>
  );
}

function Add({ role }: { role: Role }): ReactNode {
  const t = useT();
  const id = useId();
  const [query, setQuery] = useState("");
  const members = useAppState((state) => state.world.members[role.guild_id]) ?? NOBODY;
  const others = Object.values(members).filter(({ roles }) => !roles.includes(role.id));
  const found = best(others, (one) => [memberName(one), one.user.username], query.trim(), OFFERED);
  return (
    <div className="role-add">
      <label className="sec" htmlFor={id}>
        {t("roles.add")}
      </label>
      <input
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        placeholder={t("membersPage.filter")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault(); // the form around it is the role's
          }
        }}
      />
      {query.trim() !== "" && (
        <div className="panel role-members">
          {found.map((member) => (
            <Row key={member.user.id} role={role} member={member} holds={false} />
          ))}
          {found.length === 0 && (
            <p className="rows-empty" role="status">
              {t("roles.nobodyFound")}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  role: Role;
  member: Member;
  holds: boolean;
}

function Row({ role, member, holds }: RowProps): ReactNode {
  const t = useT();
  const words = useBarWords();
  const bar = useBarToAssign(role, member);
  const assign = useAssigning();
  const name = memberName(member);
  return (
    <div className="row">
      <Avatar id={member.user.id} name={name} size={32} bot={member.user.bot} />
      <div className="grow">
        <b dir="auto">{name}</b>
        <small>{bar === null ? `@${member.user.username}` : words(bar)}</small>
      </div>
      <IconButton
        icon={holds ? X : UserPlus}
        label={t(holds ? "roles.takeFrom" : "roles.giveTo", { name })}
        disabled={bar !== null}
        onClick={() => {
          assign(role, member, !holds);
        }}
      />
    </div>
  );
}

export function useBarToAssign(role: Role, member: Member): Bar | null {
  const standing = useAppState((state) => selectStanding(state, role.guild_id));
  const roles = useAppState((state) => state.world.roles[role.guild_id]) ?? NO_ROLES;
  const ownerId = useAppState((state) => state.world.guilds[role.guild_id]?.owner_id ?? "0");
  return barToAssign(standing, role, member, { roles, ownerId });
}

/** Gives or takes at once; a refusal is told. */
export function useAssigning(): (role: Role, member: Member, give: boolean) => void {
  const actions = useActions();
  const words = useProblemText();
  return (role, member, give) => {
    const where = [role.guild_id, member.user.id, role.id] as const;
    const deed = give ? actions.giveRole(...where) : actions.takeRole(...where);
    deed.catch((error: unknown) => {
      toast(words(error), "bad");
    });
  };
}
