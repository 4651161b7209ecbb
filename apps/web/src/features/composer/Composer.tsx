import { Eye, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectCan } from "../../app/store/select";
import { useT } from "../../i18n/react";
import { type Channel, isThread } from "../../shared/protocol";
import { permissionName } from "../../app/ui/useProblemText";
import { maySend } from "../messages/deeds";
import { sendingIn } from "../permissions/model";
import "./composer.css";
import { DropZone } from "./DropZone";
import { TypingLine } from "./TypingLine";
import { WritingBox } from "./WritingBox";

/** Where one writes, or why one may not. */
export function Composer({ channel }: { channel: Channel }): ReactNode {
  const { guild_id: guildId, id } = channel;
  const may = useAppState((state) => maySend(state, channel));
  const mayAttach = useAppState((state) => selectCan(state, "ATTACH_FILES", guildId, id));
  const looking = useAppState((state) => state.viewAs !== null);
  return (
    <div className="composer-frame" data-region="composer">
      {looking && <Resting channel={channel} may={may} />}
      {!looking && may && <WritingBox channel={channel} mayAttach={mayAttach} />}
      {!looking && !may && <Locked channel={channel} />}
      {!looking && may && mayAttach && <DropZone channel={channel} />}
      <TypingLine channel={channel} />
    </div>
  );
}

/** With somebody else's eyes one sees whether they may write, and writes nothing oneself. */
function Resting({ channel, may }: { channel: Channel; may: boolean }): ReactNode {
  const t = useT();
  return (
    <div className="composer locked" role="note">
      {may ? <Eye aria-hidden="true" /> : <Lock aria-hidden="true" />}
      {may
        ? t("view.mayWrite")
        : t("view.mayNotWrite", { right: permissionName(sendingIn(channel), t) })}
    </div>
  );
}

/** Says which right is missing, instead of a box that refuses. */
function Locked({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const whyNot = useWhyNot(channel);
  const until = useAppState(({ world }) =>
    world.me === null
      ? null
      : (world.members[channel.guild_id]?.[world.me.id]?.communication_disabled_until ?? null),
  );
  const resting = until !== null && isAhead(until);
  return (
    <div className="composer locked" role="note">
      <Lock aria-hidden="true" />
      {resting ? t("composer.timeout", { until: new Date(until).toLocaleString() }) : whyNot}
    </div>
  );
}

/** In words, of a channel or a thread. */
function useWhyNot(channel: Channel): string {
  const t = useT();
  const right = sendingIn(channel);
  const sends = useAppState((state) => selectCan(state, right, channel.guild_id, channel.id));
  if (!isThread(channel)) {
    return t("composer.locked", { right: permissionName(right, t) });
  }
  return sends
    ? t("thread.locked", { right: permissionName("MANAGE_THREADS", t) })
    : t("thread.mayNotWrite", { right: permissionName(right, t) });
}

function isAhead(instant: string): boolean {
  return Date.parse(instant) > Date.now();
}
