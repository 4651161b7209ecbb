import { Plus } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useAppState } from "../../../app/store/react";
import { useT } from "../../../i18n/react";
import { type Id, type Member, OverwriteType, type Role } from "../../../shared/protocol";
import { useAllMembers } from "../../members/useAllMembers";
import type { Target } from "./api";
import { Finder, type Found } from "./Finder";
import { bestOf, membersFound } from "./found";

interface Props {
  guildId: Id;
  taken: readonly Target[];
  onAdd: (target: Target) => void;
}

export function AddTarget(props: Props): ReactNode {
  const t = useT();
  return (
    <DialogTrigger>
      <Button className="pill target add">
        <Plus aria-hidden="true" />
        {t("target.add")}
      </Button>
      <Popover className="target-pop" placement="bottom start" offset={6}>
        <Dialog aria-label={t("target.add")}>
          {({ close }) => (
            <Targets
              {...props}
              onAdd={(target) => {
                close();
                props.onAdd(target);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Targets({ guildId, taken, onAdd }: Props): ReactNode {
  const t = useT();
  useAllMembers(guildId);
  const find = useFinding(guildId, taken);
  return (
    <Finder
      label={t("target.search")}
      none={(query) => t("target.none", { query })}
      find={find}
      onTake={onAdd}
    />
  );
}

const NO_ROLES: Readonly<Record<Id, Role>> = {};
const NOBODY: Readonly<Record<Id, Member>> = {};

/** Those that are not there yet: roles from the highest, then people by name. */
function useFinding(guildId: Id, taken: readonly Target[]): (query: string) => readonly Found[] {
  const roles = useAppState(({ world }) => world.roles[guildId]) ?? NO_ROLES;
  const members = useAppState(({ world }) => world.members[guildId]) ?? NOBODY;
  const all = useMemo(() => [...rolesFound(roles), ...membersFound(members)], [roles, members]);
  const free = all.filter(({ id }) => id !== guildId && !taken.some((one) => one.id === id));
  return (query) => bestOf(free, query);
}

function rolesFound(roles: Readonly<Record<Id, Role>>): readonly Found[] {
  return Object.values(roles)
    .sort((a, b) => b.position - a.position)
    .map(({ id, name }) => ({ type: OverwriteType.role, id, name, note: null }));
}
