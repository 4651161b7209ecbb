import { type ReactNode, useEffect, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { useSpeech } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { memberName } from "../members/model";
import type { PermissionChange } from "./api";
import { type Effect, effectOf, type Person } from "./effect";
import { namesIn } from "./model";

const REST_MS = 300;

interface Props {
  guildId: Id;
  changes: readonly PermissionChange[];
}

/** Who will gain or lose what by changes that are not saved yet; empty until the server said it. */
export function PreviewLine({ guildId, changes }: Props): ReactNode {
  const { t } = useSpeech();
  const effect = usePreview(guildId, changes);
  const [first] = effect?.known ?? [];
  return (
    <p role="status">
      {effect?.people === 0 && t("preview.nobody")}
      {effect !== null && first !== undefined && (
        <>
          <Sentence guildId={guildId} person={first} />{" "}
          {effect.people === 1
            ? t("preview.nobodyElse")
            : t("preview.others", { n: effect.people - 1 })}
        </>
      )}
    </p>
  );
}

/** Asked for when the hand has come to rest; an answer to an older question is dropped. */
function usePreview(guildId: Id, changes: readonly PermissionChange[]): Effect | null {
  const actions = useActions();
  const [answer, setAnswer] = useState<{ question: string; effect: Effect } | null>(null);
  const question = JSON.stringify(changes);
  useEffect(() => {
    const stop = new AbortController();
    const ask = (change: PermissionChange) =>
      actions.previewPermissions(guildId, change, stop.signal);
    const timer = window.setTimeout(() => {
      Promise.all((JSON.parse(question) as PermissionChange[]).map(ask)).then(
        (previews) => {
          setAnswer({ question, effect: effectOf(previews) });
        },
        () => undefined, // saving says what is wrong with it
      );
    }, REST_MS);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [actions, guildId, question]);
  return answer?.question === question ? answer.effect : null;
}

function Sentence({ guildId, person }: { guildId: Id; person: Person }): ReactNode {
  const { t, rich, format } = useSpeech();
  const member = useAppState((state) => state.world.members[guildId]?.[person.id]);
  const name = member === undefined ? t("mention.unknownUser") : memberName(member);
  const list = (bits: bigint): ReactNode => (
    <b>{format.list(namesIn(bits).map((permission) => t(`perm.${permission}`)))}</b>
  );
  const gains = list(person.gains);
  const loses = list(person.loses);
  if (person.gains === 0n) {
    return rich("preview.loses", { name, loses });
  }
  return person.loses === 0n
    ? rich("preview.gains", { name, gains })
    : rich("preview.both", { name, gains, loses });
}
