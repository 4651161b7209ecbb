import { UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import type { Message } from "../../shared/protocol";

export function JoinRow({ message }: { message: Message }): ReactNode {
  const { rich, format } = useSpeech();
  const name = useAppState((state) => selectDisplayName(state, message.guild_id, message.author));
  const sent = Date.parse(message.timestamp);
  return (
    <>
      <span className="sign">
        <UserPlus aria-hidden="true" />
      </span>
      <div className="joined">
        {rich("msg.joined", { name: <b>{name}</b> })}
        <time dateTime={message.timestamp} title={format.exact(sent)}>
          {format.stamp(sent)}
        </time>
      </div>
    </>
  );
}
