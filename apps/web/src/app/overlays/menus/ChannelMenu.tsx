import {
  CheckCheck,
  FolderPlus,
  Link,
  Lock,
  MessagesSquare,
  MessageSquarePlus,
  Pencil,
  Plus,
  Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import { useCopy } from "../../../features/messages/useCopy";
import { useT } from "../../../i18n/react";
import { ChannelType, type Id } from "../../../shared/protocol";
import { navigate } from "../../router/history";
import { paths } from "../../router/route";
import { useActions, useAppState } from "../../store/react";
import { selectCan, selectChannelMark, selectMaySet } from "../../store/select";
import { openDialog } from "../../ui/state";
import { ItemMenu } from "./items";

export function ChannelMenu({ channelId }: { channelId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const copy = useCopy();
  const channel = useAppState((state) => state.world.channels[channelId]);
  const guildId = channel?.guild_id ?? "";
  const mark = useAppState((state) => selectChannelMark(state, channelId));
  const may = useAppState((state) => selectCan(state, "MANAGE_CHANNELS", guildId, channelId));
  const maySet = useAppState((state) => selectMaySet(state, guildId, channelId) !== "no");
  const mayBegin = useAppState(
    (state) =>
      selectCan(state, "CREATE_PUBLIC_THREADS", guildId, channelId) ||
      selectCan(state, "CREATE_PRIVATE_THREADS", guildId, channelId),
  );
  if (channel === undefined) {
    return null;
  }
  const category = channel.type === ChannelType.category;
  const address = window.location.origin + paths.channel(guildId, channelId);
  const parentId = category ? channelId : channel.parent_id;
  return (
    <ItemMenu
      label={t(category ? "menu.category" : "menu.channel", { channel: channel.name })}
      items={[
        mark.unread && {
          id: "read",
          icon: CheckCheck,
          text: t("channel.markRead"),
          run: () => {
            actions.markChannelRead(channelId);
          },
        },
        !category && {
          id: "link",
          icon: Link,
          text: t("channel.copyLink"),
          run: () => {
            copy(address);
          },
        },
        !category && {
          id: "threads",
          icon: MessagesSquare,
          text: t("thread.seeAll"),
          run: () => {
            navigate(paths.threads(guildId, channelId));
          },
        },
        !category &&
          mayBegin && {
            id: "thread",
            icon: MessageSquarePlus,
            text: t("thread.begin"),
            run: () => {
              openDialog({ kind: "beginThread", channelId, messageId: null });
            },
          },
        "line",
        may && {
          id: "edit",
          icon: Pencil,
          text: category ? t("category.edit") : t("channel.edit"),
          run: () => {
            openDialog({ kind: "editChannel", channelId });
          },
        },
        maySet && {
          id: "permissions",
          icon: Lock,
          text: t("channel.permissions"),
          run: () => {
            navigate(paths.guildSettings(guildId, "permissions", channelId));
          },
        },
        may && {
          id: "create",
          icon: Plus,
          text: t("channel.create"),
          run: () => {
            openDialog({ kind: "createChannel", guildId, parentId });
          },
        },
        may && {
          id: "category",
          icon: FolderPlus,
          text: t("category.create"),
          run: () => {
            openDialog({ kind: "createCategory", guildId });
          },
        },
        "line",
        may && {
          id: "delete",
          icon: Trash2,
          text: category ? t("category.delete") : t("channel.delete"),
          harm: true,
          run: () => {
            openDialog({ kind: "deleteChannel", channelId });
          },
        },
      ]}
    />
  );
}
