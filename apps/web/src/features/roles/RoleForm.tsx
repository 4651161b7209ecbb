import { type ReactNode, type SubmitEvent, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useActions, useAppState } from "../../app/store/react";
import { selectStanding } from "../../app/store/select";
import { toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { fieldFault } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import type { Role } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";
import { Toggle } from "../../shared/ui/Toggle";
import { permissionGroups } from "../permissions/groups";
import { holds, masksOf, type PermissionName } from "../permissions/model";
import { PermissionList } from "../permissions/PermissionList";
import { PreviewLine } from "../permissions/PreviewLine";
import { SaveBar } from "../settings/SaveBar";
import { ColorField } from "./ColorField";
import { changeOf, countOf, type Draft, drafted } from "./draft";
import { RoleMembers } from "./RoleMembers";
import { isEveryone } from "./standing";
import { useHolders } from "./useHolders";

interface Props {
  role: Role;
  /** All of it: only to be looked at. */
  locked: boolean;
}

/** How a role looks and what it allows. */
export function RoleForm({ role, locked }: Props): ReactNode {
  const t = useT();
  const actions = useActions();
  const [draft, setDraft] = useState<Draft>({});
  const after = drafted(role, draft);
  const count = countOf(role, draft);
  const save = useDeed(async () => {
    await actions.updateRole(role.guild_id, role.id, changeOf(role, draft));
    setDraft({});
    toast(t("saved"));
  });
  const change = (part: Draft): void => {
    setDraft({ ...draft, ...part });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (count > 0 && !save.busy) {
      void save.run();
    }
  };
  return (
    <form className="role-form" onSubmit={submit} noValidate>
      {isEveryone(role) ? (
        <Permissions role={after} locked={locked} change={change} />
      ) : (
        <Parts role={role}>
          <Look
            role={after}
            locked={locked}
            nameFault={fieldFault(save.error, "name")}
            change={change}
          />
          <h2 className="sec">{t("roles.permissions")}</h2>
          <Permissions role={after} locked={locked} change={change} />
        </Parts>
      )}
      {count > 0 && (
        <SaveBar
          busy={save.busy}
          fault={save.fault}
          count={count}
          discard={() => {
            setDraft({});
          }}
        >
          {draft.masks !== undefined && <Outlook role={role} after={after} />}
        </SaveBar>
      )}
    </form>
  );
}

/** What it is, and who holds it: what is written in one part stays while the other is looked at. */
function Parts({ role, children }: { role: Role; children: ReactNode }): ReactNode {
  const t = useT();
  const { holders } = useHolders(role);
  return (
    <Tabs className="role-tabs">
      <TabList aria-label={role.name}>
        <Tab id="role">{t("roles.tab.role")}</Tab>
        <Tab id="members">{t("roles.tab.members", { n: holders.length })}</Tab>
      </TabList>
      <TabPanel id="role">{children}</TabPanel>
      <TabPanel id="members">
        <RoleMembers role={role} />
      </TabPanel>
    </Tabs>
  );
}

/** Whom the new masks give or take something. */
function Outlook({ role, after }: { role: Role; after: Role }): ReactNode {
  const { permissions, denied } = after;
  return (
    <PreviewLine
      guildId={role.guild_id}
      changes={[{ kind: "role", role_id: role.id, permissions, denied }]}
    />
  );
}

interface PartProps extends Props {
  change: (part: Draft) => void;
}

function Look({
  role,
  locked,
  nameFault,
  change,
}: PartProps & { nameFault: string | null }): ReactNode {
  const t = useT();
  return (
    <div className="settings-form">
      <TextField
        label={t("roles.name")}
        value={role.name}
        maxLength={100}
        readOnly={locked}
        fault={nameFault}
        onChange={(event) => {
          change({ name: event.target.value });
        }}
      />
      <ColorField
        value={role.color}
        disabled={locked}
        onChange={(color) => {
          change({ color });
        }}
      />
      <Toggle
        label={t("roles.hoist")}
        hint={t("roles.hoistHint")}
        on={role.hoist}
        disabled={locked}
        onChange={(hoist) => {
          change({ hoist });
        }}
      />
      <Toggle
        label={t("roles.mentionable")}
        hint={t("roles.mentionableHint")}
        on={role.mentionable}
        disabled={locked}
        onChange={(mentionable) => {
          change({ mentionable });
        }}
      />
    </div>
  );
}

function Permissions({ role, locked, change }: PartProps): ReactNode {
  const t = useT();
  const { held, owner } = useAppState((state) => selectStanding(state, role.guild_id));
  const reason = (permission: PermissionName): string | null => {
    if (locked) {
      return "";
    }
    return owner || holds(held, permission) ? null : t("perms.notHeld");
  };
  return (
    <PermissionList
      groups={permissionGroups}
      {...masksOf(role)}
      locked={reason}
      onChange={(masks) => {
        change({ masks });
      }}
    />
  );
}
