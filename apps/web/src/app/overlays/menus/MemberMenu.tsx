import { AtSign, PenLine, Shield, UserMinus, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../../i18n/react";
import { memberName } from "../../../features/members/model";
import { useMentioning } from "../../../features/members/useMentioning";
import type { Id } from "../../../shared/protocol";
import { useAppState } from "../../store/react";
import { selectAssigns, selectCan } from "../../store/select";
import { openDialog } from "../../ui/state";
import { ItemMenu } from "./items";

export function MemberMenu({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const t = useT();
  const mention = useMentioning();
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  const mine = useAppState((state) => state.world.me?.id === userId);
  const owner = useAppState((state) => state.world.guilds[guildId]?.owner_id === userId);
  const mayKick = useAppState((state) => selectCan(state, "KICK_MEMBERS", guildId, null));
  const assigns = useAppState((state) => selectAssigns(state, guildId));
  const mayNick = useAppState((state) => selectCan(state, "CHANGE_NICKNAME", guildId, null));
  if (member === undefined) {
    return null;
  }
  return (
    <ItemMenu
      label={t("menu.member", { name: memberName(member) })}
      items={[
        {
          id: "profile",
          icon: UserRound,
          text: t("member.profile"),
          run: () => {
            openDialog({ kind: "profile", guildId, userId });
          },
        },
        mention !== null && {
          id: "mention",
          icon: AtSign,
          text: t("member.mention"),
          run: () => {
            mention(member);
          },
        },
        mine &&
          mayNick && {
            id: "nick",
            icon: PenLine,
            text: t("member.nick"),
            run: () => {
              openDialog({ kind: "nick", guildId });
            },
          },
        assigns && {
          id: "roles",
          icon: Shield,
          text: t("memberRoles.menu"),
          run: () => {
            openDialog({ kind: "memberRoles", guildId, userId });
          },
        },
        "line",
        mayKick &&
          !mine &&
          !owner && {
            id: "kick",
            icon: UserMinus,
            text: t("member.kick"),
            harm: true,
            run: () => {
              openDialog({ kind: "kick", guildId, userId });
            },
          },
      ]}
    />
  );
}
