import { Link as LinkIcon, Lock, ScrollText, Settings2, Shield, Trash2, Users } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { type GuildSettingsTab, paths } from "../../../app/router/route";
import { Gone } from "../../../app/shell/Gone";
import { useAppState } from "../../../app/store/react";
import { selectAssigns, selectCan, selectMaySet } from "../../../app/store/select";
import { useT } from "../../../i18n/react";
import type { Guild, Id } from "../../../shared/protocol";
import { RolePage } from "../../roles/RolePage";
import { RolesPage } from "../../roles/RolesPage";
import { NavLink } from "../../settings/NavLink";
import { SettingsFrame } from "../../settings/SettingsFrame";
import { DeletePage } from "./DeletePage";
import { InvitesPage } from "./InvitesPage";
import { MembersPage } from "./MembersPage";
import { Overview } from "./Overview";

const AuditPage = lazy(() => import("../../audit/AuditPage"));
const PermissionsPage = lazy(() => import("../../permissions/overwrites/PermissionsPage"));

interface Props {
  guildId: Id;
  tab: GuildSettingsTab;
  /** What of the tab is shown, a role or a place. */
  part: Id | null;
}

export default function GuildSettings(props: Props): ReactNode {
  const guild = useAppState((state) => state.world.guilds[props.guildId]);
  if (guild === undefined) {
    return (
      <main className="lost">
        <Gone what="guild" />
      </main>
    );
  }
  return <Frame guild={guild} tab={props.tab} part={props.part} />;
}

function Frame({ guild, tab, part }: Omit<Props, "guildId"> & { guild: Guild }): ReactNode {
  const t = useT();
  const manages = useAppState((state) => selectCan(state, "MANAGE_GUILD", guild.id, null));
  const assigns = useAppState((state) => selectAssigns(state, guild.id));
  const sets = useAppState((state) => selectMaySet(state, guild.id, null) !== "no");
  const audits = useAppState((state) => selectCan(state, "VIEW_AUDIT_LOG", guild.id, null));
  const owner = useAppState((state) => state.world.me?.id === guild.owner_id);
  const link = (to: GuildSettingsTab, icon: typeof Users, harm = false): ReactNode => (
    <NavLink to={paths.guildSettings(guild.id, to)} icon={icon} on={tab === to} harm={harm}>
      {t(`guildSettings.${to}`)}
    </NavLink>
  );
  const nav = (
    <>
      <h3>{t("guildSettings.server")}</h3>
      {link("overview", Settings2)}
      {manages && link("invites", LinkIcon)}
      <h3>{t("guildSettings.people")}</h3>
      {link("members", Users)}
      {assigns && link("roles", Shield)}
      {(sets || tab === "permissions") && link("permissions", Lock)}
      {audits && link("audit", ScrollText)}
      {owner && (
        <>
          <h3>{t("guildSettings.end")}</h3>
          {link("delete", Trash2, true)}
        </>
      )}
    </>
  );
  return (
    <SettingsFrame label={guild.name} home={paths.guild(guild.id)} nav={nav}>
      <Part
        guild={guild}
        tab={tab}
        part={part}
        manages={manages}
        assigns={assigns}
        audits={audits}
        owner={owner}
      />
    </SettingsFrame>
  );
}

interface PartProps extends Omit<Props, "guildId"> {
  guild: Guild;
  manages: boolean;
  assigns: boolean;
  audits: boolean;
  owner: boolean;
}

function Part({ guild, tab, part, manages, assigns, audits, owner }: PartProps): ReactNode {
  switch (tab) {
    case "overview":
      return <Overview guild={guild} manages={manages} />;
    case "invites":
      return manages ? <InvitesPage guildId={guild.id} /> : <NotAllowed right="MANAGE_GUILD" />;
    case "members":
      return <MembersPage guild={guild} />;
    case "roles":
      if (!assigns) {
        return <NotAllowed right="MANAGE_ROLES" />;
      }
      return part === null ? <RolesPage guild={guild} /> : <RolePage guild={guild} roleId={part} />;
    case "permissions":
      return (
        <Suspense fallback={null}>
          <PermissionsPage guild={guild} part={part} />
        </Suspense>
      );
    case "audit":
      return audits ? (
        <Suspense fallback={null}>
          <AuditPage guild={guild} />
        </Suspense>
      ) : (
        <NotAllowed right="VIEW_AUDIT_LOG" />
      );
    case "delete":
      return owner ? <DeletePage guild={guild} /> : <NotAllowed right={null} />;
  }
}

/** A page that may not be seen says who can open it. */
function NotAllowed({
  right,
}: {
  right: "MANAGE_GUILD" | "MANAGE_ROLES" | "VIEW_AUDIT_LOG" | null;
}): ReactNode {
  const t = useT();
  return (
    <>
      <h1>{t("notAllowed.title")}</h1>
      <p className="lead">
        {right === null
          ? t("notAllowed.owner")
          : t("notAllowed.right", { right: t(`perm.${right}`) })}
      </p>
    </>
  );
}
