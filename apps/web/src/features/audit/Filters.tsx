import { ChevronDown, RefreshCw } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { Button as Opener, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useAppState } from "../../app/store/react";
import { useT } from "../../i18n/react";
import { type Id, type Member, OverwriteType, type User } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Finder, type Found } from "../permissions/overwrites/Finder";
import { bestOf, membersFound } from "../permissions/overwrites/found";
import { type AuditAction, auditActions } from "./api";
import type { Names } from "./useNames";
import type { Reading } from "./useAuditLog";

interface Props {
  guildId: Id;
  reading: Reading;
  names: Names;
  /** Of whom the log speaks: also those who have left can be asked for. */
  users: Readonly<Record<Id, User>>;
}

/** Whose deeds are shown, and which. */
export function Filters(props: Props): ReactNode {
  const t = useT();
  const { reading } = props;
  const { filter } = reading;
  return (
    <div className="audit-filters">
      <PersonFilter {...props} />
      <select
        className="input"
        aria-label={t("audit.kind")}
        value={filter.action ?? ""}
        onChange={(event) => {
          const { value } = event.target;
          const action = value === "" ? null : (value as AuditAction);
          reading.ask({ ...filter, action });
        }}
      >
        <option value="">{t("audit.anyKind")}</option>
        {auditActions.map((action) => (
          <option key={action} value={action}>
            {t(`audit.kind.${action}`)}
          </option>
        ))}
      </select>
      <Button
        look="quiet"
        icon={RefreshCw}
        busy={reading.busy}
        onClick={() => {
          reading.refresh();
        }}
      >
        {t("audit.refresh")}
      </Button>
    </div>
  );
}

const NOBODY: Readonly<Record<Id, Member>> = {};

function PersonFilter({ guildId, reading, names, users }: Props): ReactNode {
  const t = useT();
  const members = useAppState(({ world }) => world.members[guildId]) ?? NOBODY;
  const all = useMemo(() => [...membersFound(members), ...gone(users, members)], [users, members]);
  const { filter } = reading;
  const anybody = { type: OverwriteType.role, id: "", name: t("audit.anybody"), note: null };
  const find = (query: string): readonly Found[] =>
    query === "" && filter.userId !== null ? [anybody, ...bestOf(all, query)] : bestOf(all, query);
  return (
    <DialogTrigger>
      <Opener className="input audit-person">
        <span className="clip">
          <span className="sr-only">{t("audit.person")}: </span>
          {filter.userId === null
            ? t("audit.anybody")
            : t("audit.by", { name: names.person(filter.userId) })}
        </span>
        <ChevronDown aria-hidden="true" />
      </Opener>
      <Popover className="target-pop" placement="bottom start" offset={6}>
        <Dialog aria-label={t("audit.person")}>
          {({ close }) => (
            <Finder
              label={t("audit.find")}
              none={(query) => t("audit.nobodyFound", { query })}
              find={find}
              onTake={({ id }) => {
                close();
                reading.ask({ ...filter, userId: id === "" ? null : id });
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Those who are no members any more. */
function gone(
  users: Readonly<Record<Id, User>>,
  members: Readonly<Record<Id, Member>>,
): readonly Found[] {
  return Object.values(users)
    .filter(({ id }) => members[id] === undefined)
    .map(({ id, global_name, username }) => ({
      type: OverwriteType.member,
      id,
      name: global_name,
      note: `@${username}`,
    }));
}
