import { useMemo } from "react";
import { useAppState } from "../../app/store/react";
import type { Id, Member, Role } from "../../shared/protocol";
import { memberName } from "../members/model";

const NOBODY: Readonly<Record<Id, Member>> = {};

export interface Holders {
  /** By name. */
  readonly holders: readonly Member[];
  /** Whether all members are known, and so all who hold it. */
  readonly all: boolean;
}

export function useHolders(role: Role): Holders {
  const members = useAppState((state) => state.world.members[role.guild_id]) ?? NOBODY;
  const count = useAppState((state) => state.world.memberCounts[role.guild_id] ?? 0);
  return useMemo(() => {
    const known = Object.values(members);
    const holders = known
      .filter(({ roles }) => roles.includes(role.id))
      .sort((a, b) => memberName(a).localeCompare(memberName(b)));
    return { holders, all: known.length >= count };
  }, [members, count, role.id]);
}
