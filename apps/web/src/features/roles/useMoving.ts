import { useActions, useAppState } from "../../app/store/react";
import { selectRoles, selectStanding } from "../../app/store/select";
import { announce, toast } from "../../app/ui/state";
import { useProblemText } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import type { Id, Role } from "../../shared/protocol";
import { moved, placesFor } from "./order";
import { barToMove, type Standing } from "./standing";

const MOST_ROLES = 250;

export interface Moving {
  /** The roles that this person may move, from the highest. */
  readonly movable: readonly Role[];
  /** Puts one of them to another place among them; nothing where there is no such place. */
  readonly move: (roleId: Id, to: number) => void;
}

export function useMoving(guildId: Id): Moving {
  const t = useT();
  const words = useProblemText();
  const actions = useActions();
  const standing = useAppState((state) => selectStanding(state, guildId));
  const roles = useAppState((state) => selectRoles(state, guildId));
  const movable = roles.filter((role) => barToMove(standing, role) === null);
  const move = (roleId: Id, to: number): void => {
    const from = movable.findIndex(({ id }) => id === roleId);
    const role = movable[from];
    if (role === undefined || from === to || to < 0 || to >= movable.length) {
      return;
    }
    const places = placesFor(moved(movable, from, to), limitOf(standing));
    if (places === null) {
      toast(t("roles.noRoom"), "bad");
      return;
    }
    announce(t("roles.moved", { name: role.name, place: to + 1, of: movable.length }));
    actions.orderRoles(guildId, places).catch((error: unknown) => {
      toast(words(error), "bad");
    });
  };
  return { movable, move };
}

function limitOf(standing: Standing): number {
  return standing.owner ? MOST_ROLES + 1 : standing.highest;
}
