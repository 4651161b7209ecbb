import { Ellipsis, GripVertical, Lock } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import { selectStanding } from "../../app/store/select";
import { openMenu } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Id, Role } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { RoleDot } from "./RoleDot";
import { barToChange, isEveryone } from "./standing";
import { useBarWords } from "./useBarWords";
import type { Dragging } from "./useDragging";
import { useHolders } from "./useHolders";
import { useRoleName } from "./useRoleName";

interface Props {
  role: Role;
  /** Among the roles that can be moved; null where this one cannot. */
  place: number | null;
  move: (roleId: Id, to: number) => void;
  handle: ReturnType<Dragging["handle"]>;
  dragged: boolean;
  /** On which side the one that is being dragged would land. */
  drop: "before" | "after" | undefined;
}

export function RoleRow({ role, place, move, handle, dragged, drop }: Props): ReactNode {
  const t = useT();
  const name = useRoleName()(role);
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== undefined && event.altKey && place !== null) {
      event.preventDefault();
      move(role.id, place + by);
    }
  };
  return (
    <li
      className={dragged ? "row role dragged" : "row role"}
      data-drag={place === null ? undefined : role.id}
      data-drop={drop}
    >
      {place === null ? (
        <span className="role-grip" />
      ) : (
        <span className="role-grip" data-tip={t("roles.drag")} {...handle}>
          <GripVertical aria-hidden="true" />
        </span>
      )}
      <RoleDot color={role.color} />
      <div className="grow">
        <Link
          to={paths.guildSettings(role.guild_id, "roles", role.id)}
          aria-keyshortcuts={place === null ? undefined : "Alt+ArrowUp Alt+ArrowDown"}
          onKeyDown={walk}
        >
          <b dir="auto">{name}</b>
        </Link>
        <small>
          {isEveryone(role) ? t("roles.everyoneAbout") : <Count role={role} />}
          <Locked role={role} />
        </small>
      </div>
      {place !== null && (
        <IconButton
          icon={Ellipsis}
          label={t("menu.role", { name })}
          aria-haspopup="menu"
          onClick={(event) => {
            openMenu(
              { kind: "role", guildId: role.guild_id, roleId: role.id },
              { element: event.currentTarget },
            );
          }}
        />
      )}
    </li>
  );
}

function Count({ role }: { role: Role }): ReactNode {
  const t = useT();
  const { holders, all } = useHolders(role);
  return t(all ? "roles.members" : "roles.membersAtLeast", { n: holders.length });
}

/** Why this person may not touch it. */
function Locked({ role }: { role: Role }): ReactNode {
  const words = useBarWords();
  const standing = useAppState((state) => selectStanding(state, role.guild_id));
  const bar = barToChange(standing, role);
  return (
    bar !== null && (
      <>
        {" · "}
        <Lock aria-hidden="true" />
        {words(bar)}
      </>
    )
  );
}
