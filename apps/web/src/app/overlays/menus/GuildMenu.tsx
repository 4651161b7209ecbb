import { CheckCheck, FolderPlus, LogOut, PenLine, Plus, Settings, UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { useT } from "../../../i18n/react";
import type { Id } from "../../../shared/protocol";
import { navigate } from "../../router/history";
import { paths } from "../../router/route";
import { useActions, useAppState } from "../../store/react";
import { selectCan, selectUnreadIds } from "../../store/select";
import { openDialog } from "../../ui/state";
import { ItemMenu } from "./items";

export function GuildMenu({ guildId }: { guildId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const guild = useAppState((state) => state.world.guilds[guildId]);
  const userId = useAppState((state) => state.world.me?.id);
  const owner = userId === guild?.owner_id;
  const may = useAppState(
    useShallow((state) => ({
      invite: selectCan(state, "CREATE_INSTANT_INVITE", guildId, null),
      channels: selectCan(state, "MANAGE_CHANNELS", guildId, null),
      nick: selectCan(state, "CHANGE_NICKNAME", guildId, null),
    })),
  );
  const unread = useAppState(useShallow((state) => selectUnreadIds(state, guildId)));
  if (guild === undefined || userId === undefined) {
    return null;
  }
  return (
    <ItemMenu
      label={t("menu.guild", { name: guild.name })}
      items={[
        may.invite && {
          id: "invite",
          icon: UserPlus,
          text: t("invite.people"),
          run: () => {
            openDialog({ kind: "invite", guildId });
          },
        },
        unread.length > 0 && {
          id: "read",
          icon: CheckCheck,
          text: t("guild.markRead"),
          run: () => {
            unread.forEach((id) => {
              actions.markChannelRead(id);
            });
          },
        },
        "line",
        {
          id: "settings",
          icon: Settings,
          text: t("guild.settings"),
          run: () => {
            navigate(paths.guildSettings(guildId));
          },
        },
        may.channels && {
          id: "channel",
          icon: Plus,
          text: t("channel.create"),
          run: () => {
            openDialog({ kind: "createChannel", guildId, parentId: null });
          },
        },
        may.channels && {
          id: "category",
          icon: FolderPlus,
          text: t("category.create"),
          run: () => {
            openDialog({ kind: "createCategory", guildId });
          },
        },
        may.nick && {
          id: "nick",
          icon: PenLine,
          text: t("member.nick"),
          run: () => {
            openDialog({ kind: "nick", guildId, userId });
          },
        },
        "line",
        !owner && {
          id: "leave",
          icon: LogOut,
          text: t("guild.leave"),
          harm: true,
          run: () => {
            openDialog({ kind: "leaveGuild", guildId });
          },
        },
      ]}
    />
  );
}
