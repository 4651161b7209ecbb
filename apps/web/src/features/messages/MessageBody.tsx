import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import type { Message } from "../../shared/protocol";
import { Markdown } from "../markdown/Markdown";
import { Attachments } from "./Attachments";
import { AuthorLine } from "./AuthorLine";
import { EditMessage } from "./EditBox";

interface Props {
  message: Message;
  leads: boolean;
  editing: boolean;
}

export function MessageBody({ message, leads, editing }: Props): ReactNode {
  return (
    <div className="body">
      {leads && <AuthorLine message={message} />}
      {editing ? (
        <EditMessage message={message} />
      ) : (
        message.content !== "" && (
          <Markdown
            text={message.content}
            guildId={message.guild_id}
            after={message.edited_timestamp && <Edited at={message.edited_timestamp} />}
          />
        )
      )}
      {message.attachments.length > 0 && <Attachments message={message} />}
    </div>
  );
}

function Edited({ at }: { at: string }): ReactNode {
  const { t, format } = useSpeech();
  return (
    <span className="edited" title={format.exact(Date.parse(at))}>
      {" "}
      ({t("msg.edited")})
    </span>
  );
}
