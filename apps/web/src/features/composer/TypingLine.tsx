import { Timer } from "lucide-react";
import type { ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { useAppState } from "../../app/store/react";
import { selectCan, selectDisplayName, selectTypingUsers } from "../../app/store/select";
import { useSpeech } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";

/** Who writes, and how often one may. It keeps its room, so that nothing moves when it speaks. */
export function TypingLine({ channel }: { channel: Channel }): ReactNode {
  return (
    <div className="typing">
      <Typing channel={channel} />
      <span className="grow" />
      <SlowMode channel={channel} />
    </div>
  );
}

function Typing({ channel }: { channel: Channel }): ReactNode {
  const { rich, t } = useSpeech();
  const names = useAppState(
    useShallow((state) =>
      selectTypingUsers(state, channel.id).map((id) =>
        selectDisplayName(state, channel.guild_id, { id, global_name: "…" }),
      ),
    ),
  );
  const [one, two] = names;
  if (one === undefined) {
    return null;
  }
  return (
    <>
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className="clip">
        {two === undefined
          ? rich("typing.one", { name: <b>{one}</b> })
          : names.length === 2
            ? rich("typing.two", { one: <b>{one}</b>, two: <b>{two}</b> })
            : t("typing.many")}
      </span>
    </>
  );
}

function SlowMode({ channel }: { channel: Channel }): ReactNode {
  const { t } = useSpeech();
  const free = useAppState((state) =>
    selectCan(state, "BYPASS_SLOWMODE", channel.guild_id, channel.id),
  );
  const seconds = channel.rate_limit_per_user;
  return (
    seconds > 0 &&
    !free && (
      <span className="slow">
        <Timer aria-hidden="true" />
        {t("composer.slow", { n: seconds })}
      </span>
    )
  );
}
