import { useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import { type Message, MessageType } from "../../shared/protocol";
import type { Translate } from "../../i18n/translate";
import { plainText } from "../markdown/plain";

/** What a screen reader says of a message: who, when, what, and how many files hang on it. */
export function useMessageLabel(message: Message): string {
  const { t, format } = useSpeech();
  const name = useAppState((state) => selectDisplayName(state, message.guild_id, message.author));
  const content = useAppState((state) => plainText(message.content, state.world, message.guild_id));
  const time = format.stamp(Date.parse(message.timestamp));
  const text = noteOf(message, name, t) ?? content;
  const files = message.attachments.length;
  return [
    t("msg.label", { name, time, text }),
    files > 0 && t("msg.files", { n: files }),
    message.edited_timestamp !== null && t("msg.edited"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the server says with it, null for what somebody wrote. */
function noteOf({ type, content }: Message, name: string, t: Translate): string | null {
  switch (type) {
    case MessageType.memberJoin:
      return t("msg.joined", { name });
    case MessageType.threadCreated:
      return t("thread.begunPlain", { name, thread: content });
    default:
      return null;
  }
}
