import { Clock, Eye, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectCan } from "../../app/store/select";
import { useSpeech, useT } from "../../i18n/react";
import { type Channel, type Id, isThread } from "../../shared/protocol";
import { permissionName } from "../../app/ui/useProblemText";
import { useTimeout } from "../members/useTimeout";
import { maySend } from "../messages/deeds";
import { sendingIn } from "../permissions/model";
import "./composer.css";
import { DropZone } from "./DropZone";
import { TypingLine } from "./TypingLine";
import { WritingBox } from "./WritingBox";

/** Where one writes, or why one may not. */
export function Composer({ channel }: { channel: Channel }): ReactNode {
  const { guild_id: guildId, id } = channel;
  const end = useOwnTimeout(guildId);
  const may = useAppState((state) => maySend(state, channel));
  const mayAttach = useAppState((state) => selectCan(state, "ATTACH_FILES", guildId, id));
  const looking = useAppState((state) => state.viewAs !== null);
  return (
    <div className="composer-frame" data-region="composer">
      {looking && <Resting channel={channel} may={may} />}
      {!looking && may && <WritingBox channel={channel} mayAttach={mayAttach} />}
      {!looking && !may && <Locked channel={channel} end={end} />}
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

/** Until when, in epoch ms; once it is over, they may write at once. */
function useOwnTimeout(guildId: Id): number | null {
  return useTimeout(useAppState(({ world }) => world.members[guildId]?.[world.me?.id ?? ""]));
}

interface LockedProps {
  channel: Channel;
  /** Of the timeout, where there is one. */
  end: number | null;
}

/** Says which right is missing, instead of a box that refuses. */
function Locked({ channel, end }: LockedProps): ReactNode {
  const { t, format } = useSpeech();
  const whyNot = useWhyNot(channel);
  return (
    <div className="composer locked" role="note">
      {end === null ? <Lock aria-hidden="true" /> : <Clock aria-hidden="true" />}
      {end === null ? whyNot : t("composer.timeout", { until: format.stamp(end) })}
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
