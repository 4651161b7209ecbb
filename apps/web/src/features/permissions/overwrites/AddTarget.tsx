import { Plus, Shield } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useAppState } from "../../../app/store/react";
import { useT } from "../../../i18n/react";
import { type Id, type Member, OverwriteType, type Role } from "../../../shared/protocol";
import { Avatar } from "../../../shared/ui/Avatar";
import { isComposing } from "../../../shared/ui/keys";
import { SearchCombobox } from "../../../shared/ui/SearchCombobox";
import { best } from "../../composer/completion";
import { memberName } from "../../members/model";
import { useAllMembers } from "../../members/useAllMembers";
import type { Target } from "./api";

interface Props {
  guildId: Id;
  taken: readonly Target[];
  onAdd: (target: Target) => void;
}

const MOST = 8;

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
            <Finder
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

/** A role or a person, with what it can be found by. */
interface Found extends Target {
  readonly name: string;
  readonly note: string | null;
}

function Finder({ guildId, taken, onAdd }: Props): ReactNode {
  const t = useT();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  useAllMembers(guildId);
  const found = useFound(guildId, taken, query);
  const chosen = Math.min(at, found.length - 1);
  const step = (by: number): void => {
    const next = (chosen + by + found.length) % Math.max(1, found.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const key = (event: KeyboardEvent): void => {
    const one = found[chosen];
    if (isComposing(event)) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && one !== undefined) {
      event.preventDefault();
      onAdd(one);
    }
  };
  return (
    <>
      <SearchCombobox
        label={t("target.search")}
        placeholder={t("target.search")}
        list={id}
        chosen={found.length > 0 ? chosen : null}
        query={query}
        onQuery={(typed) => {
          setQuery(typed);
          setAt(0);
        }}
        onKeyDown={key}
      />
      {found.length === 0 ? (
        <p className="none" role="status">
          {t("target.none", { query })}
        </p>
      ) : (
        <div role="listbox" id={id} ref={list} aria-label={t("target.search")}>
          {found.map((one, index) => (
            <Option
              key={one.id}
              id={`${id}-${index}`}
              one={one}
              on={index === chosen}
              take={() => {
                onAdd(one);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Option(props: { id: string; one: Found; on: boolean; take: () => void }): ReactNode {
  const { id, one, on, take } = props;
  const t = useT();
  const role = one.type === OverwriteType.role;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and the keys
    <div id={id} role="option" aria-selected={on} tabIndex={-1} onClick={take}>
      {role ? <Shield aria-hidden="true" /> : <Avatar id={one.id} name={one.name} size={24} />}
      <b className="grow clip" dir="auto">
        {one.name}
      </b>
      <small>{role ? t("target.role") : one.note}</small>
    </div>
  );
}

const NO_ROLES: Readonly<Record<Id, Role>> = {};
const NOBODY: Readonly<Record<Id, Member>> = {};

/** Those that are not there yet: roles from the highest, then people by name. */
function useFound(guildId: Id, taken: readonly Target[], query: string): readonly Found[] {
  const roles = useAppState(({ world }) => world.roles[guildId]) ?? NO_ROLES;
  const members = useAppState(({ world }) => world.members[guildId]) ?? NOBODY;
  const all = useMemo(() => offers(roles, members), [roles, members]);
  const words = query.trim();
  const free = all.filter(({ id }) => id !== guildId && !taken.some((one) => one.id === id));
  return words === ""
    ? free.slice(0, MOST)
    : best(free, ({ name, note }) => [name, note ?? ""], words, MOST);
}

function offers(
  roles: Readonly<Record<Id, Role>>,
  members: Readonly<Record<Id, Member>>,
): readonly Found[] {
  const ofRoles = Object.values(roles)
    .sort((a, b) => b.position - a.position)
    .map(({ id, name }) => ({ type: OverwriteType.role, id, name, note: null }));
  const ofMembers = Object.values(members)
    .map((member) => ({
      type: OverwriteType.member,
      id: member.user.id,
      name: memberName(member),
      note: `@${member.user.username}`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return [...ofRoles, ...ofMembers];
}
