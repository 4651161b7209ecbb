import { Ellipsis } from "lucide-react";
import { type MouseEvent, type ReactNode, useMemo, useState } from "react";
import { useAppState } from "../../../app/store/react";
import { openMenu } from "../../../app/ui/state";
import { useSpeech } from "../../../i18n/react";
import type { Guild, Id, Member } from "../../../shared/protocol";
import { Avatar } from "../../../shared/ui/Avatar";
import { IconButton } from "../../../shared/ui/IconButton";
import { best } from "../../composer/completion";
import { memberName } from "../../members/model";
import { useAllMembers } from "../../members/useAllMembers";

const PAGE = 100;
const NOBODY: Readonly<Record<Id, Member>> = {};

export function MembersPage({ guild }: { guild: Guild }): ReactNode {
  const { t, format } = useSpeech();
  const members = useAppState((state) => state.world.members[guild.id]) ?? NOBODY;
  const count = useAppState((state) => state.world.memberCounts[guild.id] ?? 0);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState(PAGE);
  useAllMembers(guild.id);
  const found = useMemo(() => search(members, query), [members, query]);
  return (
    <>
      <h1>{t("guildSettings.members")}</h1>
      <p className="lead">{t("membersPage.lead", { n: count })}</p>
      <input
        className="input filter"
        type="search"
        value={query}
        placeholder={t("membersPage.filter")}
        aria-label={t("membersPage.filter")}
        onChange={(event) => {
          setQuery(event.target.value);
          setShown(PAGE);
        }}
      />
      <div className="panel">
        {found.slice(0, shown).map((member) => (
          <Row key={member.user.id} guild={guild} member={member} />
        ))}
        {found.length === 0 && <p className="rows-empty">{t("membersPage.none")}</p>}
        {found.length > shown && (
          <div className="row">
            <button
              type="button"
              className="link"
              onClick={() => {
                setShown(shown + PAGE);
              }}
            >
              {t("membersPage.more", { n: format.number(found.length - shown) })}
            </button>
          </div>
        )}
      </div>
    </>
  );
}

function search(members: Readonly<Record<Id, Member>>, query: string): readonly Member[] {
  const all = Object.values(members).sort((a, b) => memberName(a).localeCompare(memberName(b)));
  return query.trim() === ""
    ? all
    : best(all, (member) => [memberName(member), member.user.username], query.trim(), all.length);
}

function Row({ guild, member }: { guild: Guild; member: Member }): ReactNode {
  const { t, format } = useSpeech();
  const { user } = member;
  const name = memberName(member);
  const status = useAppState((state) => state.world.presences[guild.id]?.[user.id] ?? "offline");
  const menu = (event: MouseEvent<HTMLElement>): void => {
    openMenu(
      { kind: "member", guildId: guild.id, userId: user.id },
      { element: event.currentTarget },
    );
  };
  return (
    <div className="row">
      <Avatar id={user.id} name={name} size={36} status={status} bot={user.bot} />
      <div className="grow">
        <b dir="auto">{name}</b>{" "}
        {guild.owner_id === user.id && <span className="pill bolt">{t("member.owner")}</span>}
        <small>
          @{user.username} ·{" "}
          {t("membersPage.since", { when: format.date(Date.parse(member.joined_at)) })}
        </small>
      </div>
      <IconButton
        icon={Ellipsis}
        label={t("menu.member", { name })}
        aria-haspopup="menu"
        onClick={menu}
      />
    </div>
  );
}
