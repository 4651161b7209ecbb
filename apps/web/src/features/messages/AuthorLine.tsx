import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectDisplayName, selectNameColor } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import { useSpeech } from "../../i18n/react";
import type { Message } from "../../shared/protocol";
import { roleStyle } from "../markdown/Mentions";
import { useTabStop } from "../markdown/tabStop";

/** Who, and when. */
export function AuthorLine({ message }: { message: Message }): ReactNode {
  const { author, guild_id: guildId } = message;
  const { t, format } = useSpeech();
  const tabIndex = useTabStop();
  const name = useAppState((state) => selectDisplayName(state, guildId, author));
  const color = useAppState((state) => selectNameColor(state, guildId, author.id));
  const sent = Date.parse(message.timestamp);
  return (
    <div className="who">
      <button
        type="button"
        className={color === 0 ? "name" : "name tinted"}
        style={color === 0 ? undefined : roleStyle(color)}
        tabIndex={tabIndex}
        dir="auto"
        onClick={() => {
          openDialog({ kind: "profile", guildId, userId: author.id });
        }}
      >
        {name}
      </button>
      {author.bot && <span className="tag">{t("member.bot")}</span>}
      <time dateTime={message.timestamp} title={format.exact(sent)}>
        {format.stamp(sent)}
      </time>
    </div>
  );
}
