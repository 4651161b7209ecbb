import { useEffect, useState } from "react";
import { useActions, useAppState } from "../../../app/store/react";
import { type Id, OverwriteType } from "../../../shared/protocol";
import { useShallow } from "zustand/react/shallow";
import type { Explanation, GuildView, Scope, Target } from "./api";

/** What the server says of a person, or of somebody with only a role. */
export type Told =
  | { readonly kind: "loading" }
  | { readonly kind: "person"; readonly explanation: Explanation }
  | { readonly kind: "role"; readonly view: GuildView }
  | { readonly kind: "problem"; readonly error: unknown };

/** Asked again whenever something changes that the answer hangs on. */
export function useWhy(scope: Scope, { type, id }: Target, asks: boolean): Told {
  const actions = useActions();
  const { guildId, channelId } = scope;
  const grounds = useGrounds(scope, id);
  const [answer, setAnswer] = useState<{ of: string; told: Told } | null>(null);
  const question = `${guildId}/${channelId ?? ""}/${id}`;
  useEffect(() => {
    if (!asks) {
      return;
    }
    const stop = new AbortController();
    const say = (told: Told): void => {
      if (!stop.signal.aborted) {
        setAnswer({ of: question, told });
      }
    };
    const asked: Promise<Told> =
      type === OverwriteType.role
        ? actions
            .readView(guildId, { type, id }, stop.signal)
            .then((view) => ({ kind: "role", view }))
        : actions
            .explainPermissions({ guildId, channelId }, id, stop.signal)
            .then((explanation) => ({ kind: "person", explanation }));
    asked.then(say, (error: unknown) => {
      say({ kind: "problem", error });
    });
    return () => {
      stop.abort();
    };
  }, [actions, asks, guildId, channelId, type, id, question, grounds]);
  return answer?.of === question ? answer.told : { kind: "loading" };
}

/** Another object when what was set, a role or the person has changed. */
function useGrounds({ guildId, channelId }: Scope, userId: Id): unknown {
  return useAppState(
    useShallow(({ world }) => {
      const place = world.channels[channelId ?? ""];
      const above = world.channels[place?.parent_id ?? ""];
      const top = world.channels[above?.parent_id ?? ""];
      return [
        world.roles[guildId],
        world.overwrites[guildId],
        top?.permission_overwrites,
        above?.permission_overwrites,
        place?.permission_overwrites,
        world.members[guildId]?.[userId],
      ];
    }),
  );
}
