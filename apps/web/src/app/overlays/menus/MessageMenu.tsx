import {
  Bookmark,
  Copy,
  Link,
  MessageSquarePlus,
  Pencil,
  Reply,
  Trash2,
  UserRound,
} from "lucide-react";
import { type ReactNode, useContext } from "react";
import { deedsOf, findMessage, markUnreadFrom } from "../../../features/messages/deeds";
import { useCopy } from "../../../features/messages/useCopy";
import { useReply } from "../../../features/messages/useReply";
import { useT } from "../../../i18n/react";
import type { Id } from "../../../shared/protocol";
import { placePath } from "../../router/place";
import { AppContext, useActions } from "../../store/react";
import { editMessage, openDialog } from "../../ui/state";
import { ItemMenu } from "./items";

export function MessageMenu({ channelId, messageId }: { channelId: Id; messageId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const app = useContext(AppContext);
  const copy = useCopy();
  const reply = useReply();
  const state = app?.store.getState();
  const message = state && findMessage(state, channelId, messageId);
  if (state === undefined || message === undefined) {
    return null;
  }
  const deeds = deedsOf(state, message);
  const guildId = message.guild_id;
  const place = state.world.channels[channelId];
  const path = place === undefined ? "" : placePath(place, messageId);
  const address = window.location.origin + path;
  return (
    <ItemMenu
      label={t("menu.message")}
      items={[
        deeds.reply && {
          id: "reply",
          icon: Reply,
          text: t("msg.reply"),
          run: () => {
            reply(message);
          },
        },
        deeds.edit && {
          id: "edit",
          icon: Pencil,
          text: t("msg.edit"),
          run: () => {
            editMessage(channelId, messageId);
          },
        },
        deeds.thread && {
          id: "thread",
          icon: MessageSquarePlus,
          text: t("thread.begin"),
          run: () => {
            openDialog({ kind: "beginThread", channelId, messageId });
          },
        },
        message.content !== "" && {
          id: "copy",
          icon: Copy,
          text: t("msg.copy"),
          run: () => {
            copy(message.content);
          },
        },
        {
          id: "link",
          icon: Link,
          text: t("msg.copyLink"),
          run: () => {
            copy(address);
          },
        },
        {
          id: "unread",
          icon: Bookmark,
          text: t("msg.markUnread"),
          keys: t("keys.altClick"),
          run: () => {
            markUnreadFrom(actions, channelId, messageId);
          },
        },
        {
          id: "profile",
          icon: UserRound,
          text: t("member.profile"),
          run: () => {
            openDialog({ kind: "profile", guildId, userId: message.author.id });
          },
        },
        "line",
        deeds.remove && {
          id: "delete",
          icon: Trash2,
          text: t("msg.delete"),
          harm: true,
          run: () => {
            openDialog({ kind: "deleteMessage", channelId, messageId });
          },
        },
      ]}
    />
  );
}
