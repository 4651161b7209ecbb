import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import type { Message } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";

/** The face is for the pointer; the name beside it is the one for the keyboard. */
export function MessageFace({ message }: { message: Message }): ReactNode {
  const { author, guild_id: guildId } = message;
  const name = useAppState((state) => selectDisplayName(state, guildId, author));
  return (
    <button
      type="button"
      className="face"
      tabIndex={-1}
      aria-hidden="true"
      onClick={() => {
        openDialog({ kind: "profile", guildId, userId: author.id });
      }}
    >
      <Avatar id={author.id} name={name} bot={author.bot} />
    </button>
  );
}
