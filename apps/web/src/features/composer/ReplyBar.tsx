import { AtSign, X } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { findMessage } from "../messages/deeds";
import type { Writing } from "./useWriting";

/** What is being answered, and whether its author is told. */
export function ReplyBar({ channel, writing }: { channel: Channel; writing: Writing }): ReactNode {
  const { t, rich } = useSpeech();
  const reply = writing.draft.replyTo;
  const message = useAppState((state) =>
    reply === null ? undefined : findMessage(state, channel.id, reply.messageId),
  );
  const name = useAppState((state) =>
    message === undefined ? null : selectDisplayName(state, channel.guild_id, message.author),
  );
  const mine = useAppState((state) => state.world.me?.id === message?.author.id);
  if (reply === null) {
    return null;
  }
  const change = (replyTo: typeof reply | null): void => {
    writing.change({ ...writing.draft, replyTo });
  };
  return (
    <div className="ctx">
      <span className="grow clip">
        {rich("reply.to", { name: <b>{name ?? t("reply.someone")}</b> })}
      </span>
      {!mine && (
        <button
          type="button"
          className={reply.mention ? "ping on" : "ping"}
          aria-pressed={reply.mention}
          data-tip={t("reply.pingTip")}
          onClick={() => {
            change({ ...reply, mention: !reply.mention });
          }}
        >
          <AtSign aria-hidden="true" />
          {reply.mention ? t("reply.pingOn") : t("reply.pingOff")}
        </button>
      )}
      <IconButton
        icon={X}
        label={t("reply.cancel")}
        onClick={() => {
          change(null);
        }}
      />
    </div>
  );
}
