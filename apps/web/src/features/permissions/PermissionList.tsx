import { Lock, Search, TriangleAlert } from "lucide-react";
import { type ReactNode, useId, useMemo, useState } from "react";
import { useT } from "../../i18n/react";
import type { Translate } from "../../i18n/translate";
import { fold } from "../composer/completion";
import type { PermissionGroup } from "./groups";
import { type Masks, type PermissionName, settingOf, withSetting } from "./model";
import { TriState } from "./TriState";
import "./permissions.css";

interface Props extends Masks {
  groups: readonly PermissionGroup[];
  /** Why a permission cannot be changed here, in words (empty: said elsewhere); null where it can. */
  locked: (permission: PermissionName) => string | null;
  onChange: (masks: Masks) => void;
  /** Makes a row something to choose, beside its switch. */
  onPick?: (permission: PermissionName) => void;
  picked?: PermissionName | null;
}

/** Permissions in their groups, each with its switch, and a filter above. */
export function PermissionList({ groups, ...row }: Props): ReactNode {
  const t = useT();
  const [query, setQuery] = useState("");
  const found = useMemo(() => filtered(groups, query, t), [groups, query, t]);
  const count = groups.reduce((sum, { permissions }) => sum + permissions.length, 0);
  return (
    <div className="perms">
      <div className="perms-filter">
        <Search aria-hidden="true" />
        <input
          className="input"
          type="search"
          value={query}
          placeholder={t("perms.filter", { n: count })}
          aria-label={t("perms.filter", { n: count })}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
        />
      </div>
      {found.map(({ key, permissions }) => (
        <section key={key}>
          <h3 className="sec">{t(`perms.group.${key}`)}</h3>
          <div className="panel">
            {permissions.map((permission) => (
              <Row key={permission} permission={permission} {...row} />
            ))}
          </div>
        </section>
      ))}
      {found.length === 0 && (
        <p className="panel rows-empty" role="status">
          {t("perms.none", { query: query.trim() })}
        </p>
      )}
    </div>
  );
}

/** By name, by meaning, and by the name that bots know it by. */
function filtered(
  groups: readonly PermissionGroup[],
  query: string,
  t: Translate,
): readonly PermissionGroup[] {
  const wanted = fold(query.trim());
  const fits = (name: PermissionName): boolean =>
    [name, t(`perm.${name}`), t(`perm.${name}.about`)].some((text) => fold(text).includes(wanted));
  return groups
    .map(({ key, permissions }) => ({ key, permissions: permissions.filter(fits) }))
    .filter(({ permissions }) => permissions.length > 0);
}

type RowProps = Omit<Props, "groups"> & { permission: PermissionName };

function Row(props: RowProps): ReactNode {
  const { permission, allow, deny, locked, onChange, onPick, picked } = props;
  const t = useT();
  const id = useId();
  const reason = locked(permission);
  return (
    <div className={picked === permission ? "perm picked" : "perm"}>
      <div className="grow">
        <b id={`${id}-name`}>
          {onPick === undefined ? (
            t(`perm.${permission}`)
          ) : (
            <button
              type="button"
              aria-pressed={picked === permission}
              onClick={() => {
                onPick(permission);
              }}
            >
              {t(`perm.${permission}`)}
            </button>
          )}
        </b>
        <div id={`${id}-about`}>
          <small>{t(`perm.${permission}.about`)}</small>
          {permission === "ADMINISTRATOR" && (
            <small className="warn">
              <TriangleAlert aria-hidden="true" />
              {t("perms.administrator")}
            </small>
          )}
          {reason !== null && reason !== "" && (
            <small className="why">
              <Lock aria-hidden="true" />
              {reason}
            </small>
          )}
        </div>
      </div>
      <TriState
        value={settingOf({ allow, deny }, permission)}
        labelledBy={`${id}-name`}
        describedBy={`${id}-about`}
        disabled={reason !== null}
        onChange={(setting) => {
          onChange(withSetting({ allow, deny }, permission, setting));
        }}
      />
    </div>
  );
}
