import { Plus } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useAppState } from "../../app/store/react";
import { selectGuildMark, selectGuilds } from "../../app/store/select";
import { type MenuPlace, openDialog, openMenu } from "../../app/ui/state";
import { useContextMenu } from "../../app/ui/useContextMenu";
import { useT } from "../../i18n/react";
import type { Guild, Id } from "../../shared/protocol";
import { Badge } from "../../shared/ui/Badge";
import { hueOf, shortName } from "../../shared/ui/look";
import "./rail.css";

export function GuildRail({ current }: { current: Id | null }): ReactNode {
  const t = useT();
  const guilds = useAppState(selectGuilds);
  const menu = useContextMenu(openGuildMenu);
  return (
    <nav className="rail" aria-label={t("rail.label")} data-region="rail" {...menu}>
      {guilds.map((guild) => (
        <RailGuild key={guild.id} guild={guild} current={guild.id === current} />
      ))}
      <button
        type="button"
        className="srv ghost"
        aria-label={t("rail.add")}
        data-tip={t("rail.add")}
        onClick={() => {
          openDialog({ kind: "addGuild" });
        }}
      >
        <Plus aria-hidden="true" />
      </button>
    </nav>
  );
}

function openGuildMenu(element: Element, place: MenuPlace): boolean {
  const guildId = element.closest<HTMLElement>("[data-guild]")?.dataset["guild"];
  if (guildId === undefined) {
    return false;
  }
  openMenu({ kind: "guild", guildId }, place);
  return true;
}

function RailGuild({ guild, current }: { guild: Guild; current: boolean }): ReactNode {
  const t = useT();
  const mark = useAppState((state) => selectGuildMark(state, guild.id));
  const style = { "--h": hueOf(guild.id) } as CSSProperties;
  const unread = mark.unread && !current;
  return (
    <Link
      to={paths.guild(guild.id)}
      className={["srv", current && "on", unread && "unread"].filter(Boolean).join(" ")}
      style={style}
      data-guild={guild.id}
      data-tip={guild.name}
      aria-current={current ? "page" : undefined}
    >
      <span aria-hidden="true">{shortName(guild.name)}</span>
      <span className="sr-only">
        {guild.name}
        {unread && `, ${t("mark.unread")}`}
      </span>
      {mark.mentions > 0 && <Badge count={mark.mentions} />}
    </Link>
  );
}
