import { type ReactNode, useState } from "react";
import { useAppState } from "../../../app/store/react";
import { selectHeld } from "../../../app/store/select";
import { useT } from "../../../i18n/react";
import { type Channel, type Guild, type Overwrite, OverwriteType } from "../../../shared/protocol";
import type { PermissionName } from "../bits";
import { channelPermissionGroups, permissionGroups } from "../groups";
import { holds } from "../model";
import { PermissionList } from "../PermissionList";
import type { Scope } from "./api";
import { Changes } from "./Changes";
import { Ends } from "./Ends";
import { endingIfMust } from "./ends";
import {
  blank,
  changesOf,
  type Drafts,
  endOf,
  isBlank,
  overwritesAt,
  targetsOf,
  withDraft,
} from "./model";
import { outranks } from "./rank";
import { Targets } from "./Targets";
import { useTargetName } from "./useTargetName";
import { ViewButton } from "./ViewButton";
import { WhyPanel } from "./WhyPanel";

interface Props {
  guild: Guild;
  /** Null for the server as a whole. */
  channel: Channel | null;
  may: "for good" | "for a time";
}

/** What is set in one place, and what is changed there and not saved. */
export function Editor({ guild, channel, may }: Props): ReactNode {
  const scope = { guildId: guild.id, channelId: channel?.id ?? null };
  const saved = useAppState(({ world }) => overwritesAt(world, scope));
  const [drafts, setDrafts] = useDrafts(saved);
  const [chosenId, choose] = useState(guild.id);
  const [picked, pick] = useState<PermissionName | null>(null);
  const targets = targetsOf(guild.id, saved, drafts);
  const chosen =
    targets.find(({ id }) => id === chosenId) ?? blank({ type: OverwriteType.role, id: guild.id });
  const bar = useBar(guild, chosen, saved, may);
  const change = (overwrite: Overwrite): void => {
    const ending = may === "for a time" ? endingIfMust(overwrite) : overwrite;
    setDrafts((all) => withDraft(all, saved, ending));
  };
  return (
    <>
      <div className="overwrites-body">
        <Targets
          scope={scope}
          targets={targets}
          chosen={chosen}
          saved={saved}
          onChoose={choose}
          onAdd={(target) => {
            setDrafts((all) => ({ ...all, [target.id]: blank(target) }));
            choose(target.id);
          }}
          onDrop={(id) => {
            setDrafts(({ [id]: gone, ...others }) => others);
          }}
        />
        {bar !== null && <p className="overwrites-bar">{bar}</p>}
        <List
          scope={scope}
          overwrite={chosen}
          barred={bar !== null}
          picked={picked}
          onPick={pick}
          onChange={change}
        />
        <Changes
          scope={scope}
          saved={saved}
          drafts={drafts}
          onDiscard={() => {
            setDrafts({});
          }}
        />
      </div>
      <aside className="overwrites-aside">
        <WhyPanel
          scope={scope}
          target={chosen}
          permission={picked}
          unsaved={changesOf(chosen, saved) > 0}
        />
        {!isBlank(chosen) && (
          <Ends
            key={chosen.id}
            overwrite={chosen}
            may={may}
            disabled={bar !== null}
            onChange={change}
          />
        )}
        <ViewButton guildId={guild.id} target={chosen} />
      </aside>
    </>
  );
}

/** A draft ends when it is what is saved, be it by another hand. */
function useDrafts(saved: readonly Overwrite[]) {
  const [seen, setSeen] = useState(saved);
  const [drafts, setDrafts] = useState<Drafts>({});
  if (seen !== saved) {
    setSeen(saved);
    setDrafts(Object.values(drafts).reduce((all, draft) => withDraft(all, saved, draft), drafts));
  }
  return [drafts, setDrafts] as const;
}

/** Why nothing of the target may be changed here, in words; null where it may. */
function useBar(
  guild: Guild,
  target: Overwrite,
  saved: readonly Overwrite[],
  may: Props["may"],
): string | null {
  const t = useT();
  const above = useAppState(({ world }) => !outranks(world, guild.id, target));
  const before = saved.find(({ id }) => id === target.id);
  if (above) {
    return t("target.above");
  }
  const stays = before !== undefined && endOf(before) === null;
  return may === "for a time" && stays ? t("target.stays") : null;
}

interface ListProps {
  scope: Scope;
  overwrite: Overwrite;
  barred: boolean;
  picked: PermissionName | null;
  onPick: (permission: PermissionName) => void;
  onChange: (overwrite: Overwrite) => void;
}

function List({ scope, overwrite, barred, picked, onPick, onChange }: ListProps): ReactNode {
  const t = useT();
  const { guildId, channelId } = scope;
  const held = useAppState((state) => selectHeld(state, guildId, channelId));
  const name = useTargetName(guildId, overwrite);
  const locked = (permission: PermissionName): string | null =>
    barred ? "" : holds(held, permission) ? null : t("target.notHeld");
  return (
    <section className="overwrites-list">
      <h2 className="sec" dir="auto">
        {name}
      </h2>
      <PermissionList
        groups={channelId === null ? permissionGroups : channelPermissionGroups}
        allow={BigInt(overwrite.allow)}
        deny={BigInt(overwrite.deny)}
        locked={locked}
        picked={picked}
        onPick={onPick}
        onChange={({ allow, deny }) => {
          onChange({ ...overwrite, allow: String(allow), deny: String(deny) });
        }}
      />
    </section>
  );
}
