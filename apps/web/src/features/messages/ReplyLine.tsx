import { CornerUpLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import type { Message } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { plainText } from "../markdown/plain";
import { useTabStop } from "../markdown/tabStop";

/** Above a reply: what it answers, and the way there. */
export function ReplyLine({ message }: { message: Message }): ReactNode {
  const { t } = useSpeech();
  const parent = message.referenced_message;
  return (
    <div className="replyto">
      {parent === null ? (
        <span className="gone">
          <CornerUpLeft aria-hidden="true" />
          {t("reply.gone")}
        </span>
      ) : (
        <ReplyPreview parent={parent} guildId={message.guild_id} />
      )}
    </div>
  );
}

function ReplyPreview({ parent, guildId }: { parent: Message; guildId: string }): ReactNode {
  const { t, format } = useSpeech();
  const actions = useActions();
  const tabIndex = useTabStop();
  const name = useAppState((state) => selectDisplayName(state, guildId, parent.author));
  const text = useAppState((state) => plainText(parent.content, state.world, guildId));
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      title={format.exact(Date.parse(parent.timestamp))}
      onClick={() => {
        actions.jumpToMessage(parent.channel_id, parent.id);
      }}
    >
      <Avatar id={parent.author.id} name={name} size={16} bot={parent.author.bot} />
      <b>{name}</b>
      <span className="clip" dir="auto">
        {text === "" ? t("reply.files", { n: parent.attachments.length }) : text}
      </span>
    </button>
  );
}
