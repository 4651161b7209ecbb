import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { replace } from "../../../app/router/history";
import { paths } from "../../../app/router/route";
import { useAppState } from "../../../app/store/react";
import { selectChannelSections } from "../../../app/store/select";
import { useT } from "../../../i18n/react";
import { type Channel, type Guild, type Id, isThread } from "../../../shared/protocol";
import type { World } from "../../../shared/world";

interface Props {
  guild: Guild;
  /** Null for the server as a whole. */
  channel: Channel | null;
}

/** Where the place lies, each step a way up; the last one leads to all the others. */
export function PlaceTrail({ guild, channel }: Props): ReactNode {
  const t = useT();
  const places = useAppState(useShallow(({ world }) => placesAbove(world, channel)));
  const go = (id: Id): void => {
    replace(paths.guildSettings(guild.id, "permissions", id));
  };
  const above = channel === null ? [] : [guild, ...places];
  return (
    <nav className="trail" aria-label={t("place.label")}>
      {above.map(({ id, name }) => (
        <span key={id}>
          <button
            type="button"
            dir="auto"
            onClick={() => {
              go(id);
            }}
          >
            {name}
          </button>
          <ChevronRight aria-hidden="true" />
        </span>
      ))}
      <select
        aria-label={t("place.label")}
        value={channel?.id ?? guild.id}
        onChange={(event) => {
          go(event.target.value);
        }}
      >
        <Places guild={guild} />
        {channel !== null && isThread(channel) && (
          <option value={channel.id}>{channel.name}</option>
        )}
      </select>
    </nav>
  );
}

/** A thread's category and channel, a channel's category; from the widest. */
function placesAbove(world: World, channel: Channel | null): readonly Channel[] {
  const parent = world.channels[channel?.parent_id ?? ""];
  return parent === undefined ? [] : [...placesAbove(world, parent), parent];
}

function Places({ guild }: { guild: Guild }): ReactNode {
  const t = useT();
  const sections = useAppState((state) => selectChannelSections(state, guild.id));
  return (
    <>
      <option value={guild.id}>{t("place.server", { name: guild.name })}</option>
      {sections.flatMap(({ category, channels }) => [
        ...(category === null
          ? []
          : [
              <option key={category.id} value={category.id}>
                {category.name}
              </option>,
            ]),
        ...channels.map(({ id, name }) => (
          <option key={id} value={id}>
            {category === null ? "#" : "\u2003#"}
            {name}
          </option>
        )),
      ])}
    </>
  );
}
