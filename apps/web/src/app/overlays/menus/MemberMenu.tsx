import { AtSign, Clock, ClockCheck, PenLine, Shield, UserMinus, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../../i18n/react";
import { memberName } from "../../../features/members/model";
import { useEndTimeout } from "../../../features/members/useEndTimeout";
import { useMentioning } from "../../../features/members/useMentioning";
import { useTimeout } from "../../../features/members/useTimeout";
import type { Id } from "../../../shared/protocol";
import { useAppState } from "../../store/react";
import {
  selectAssigns,
  selectCan,
  selectMayModerate,
  type PermissionName,
} from "../../store/select";
import { openDialog } from "../../ui/state";
import { ItemMenu } from "./items";

export function MemberMenu({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const t = useT();
  const mention = useMentioning();
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  const mine = useAppState((state) => state.world.me?.id === userId);
  const mayKick = useMay("KICK_MEMBERS", guildId, userId);
  const mayTimeOut = useMay("MODERATE_MEMBERS", guildId, userId);
  const mayRename = useMay("MANAGE_NICKNAMES", guildId, userId);
  const timedOut = useTimeout(member) !== null;
  const endTimeout = useEndTimeout();
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
        (mine ? mayNick : mayRename) && {
          id: "nick",
          icon: PenLine,
          text: t("member.nick"),
          run: () => {
            openDialog({ kind: "nick", guildId, userId });
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
        mayTimeOut && {
          id: "timeOut",
          icon: Clock,
          text: t("member.timeOut"),
          run: () => {
            openDialog({ kind: "timeout", guildId, userId });
          },
        },
        mayTimeOut &&
          timedOut && {
            id: "endTimeout",
            icon: ClockCheck,
            text: t("member.endTimeout"),
            run: () => {
              endTimeout(member);
            },
          },
        mayKick && {
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

function useMay(permission: PermissionName, guildId: Id, userId: Id): boolean {
  return useAppState((state) => selectMayModerate(state, permission, guildId, userId));
}
