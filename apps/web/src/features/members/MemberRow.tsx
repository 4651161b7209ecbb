import { Clock, Crown } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectNameColor } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import { useSpeech, useT } from "../../i18n/react";
import type { Member } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { roleStyle } from "../markdown/Mentions";
import { memberName } from "./model";
import { useTimeout } from "./useTimeout";

interface Props {
  member: Member;
  away: boolean;
}

export const MemberRow = memo(function MemberRow({ member, away }: Props): ReactNode {
  const t = useT();
  const { guild_id: guildId, user } = member;
  const name = memberName(member);
  const color = useAppState((state) => selectNameColor(state, guildId, user.id));
  const status = useAppState((state) => state.world.presences[guildId]?.[user.id]);
  const owner = useAppState((state) => state.world.guilds[guildId]?.owner_id === user.id);
  return (
    <button
      type="button"
      className={away ? "member off" : "member"}
      data-user={user.id}
      onClick={() => {
        openDialog({ kind: "profile", guildId, userId: user.id });
      }}
    >
      <Avatar id={user.id} name={name} size={32} status={status} bot={user.bot} />
      <span className="grow clip">
        <b
          className={color === 0 ? undefined : "tinted"}
          style={color === 0 ? undefined : roleStyle(color)}
          dir="auto"
        >
          {name}
        </b>
        {status !== undefined && status !== "online" && (
          <span className="sr-only">, {t(`status.${status}`)}</span>
        )}
      </span>
      <TimeoutMark member={member} />
      {owner && <Crown role="img" aria-label={t("member.owner")} data-tip={t("member.owner")} />}
      {user.bot && <span className="tag">{t("member.bot")}</span>}
    </button>
  );
});

function TimeoutMark({ member }: { member: Member }): ReactNode {
  const { t, format } = useSpeech();
  const end = useTimeout(member);
  if (end === null) {
    return null;
  }
  const words = t("timeout.until", { when: format.stamp(end) });
  return <Clock role="img" aria-label={words} data-tip={words} />;
}
