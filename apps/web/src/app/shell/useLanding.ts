import { useEffect, useRef } from "react";
import { layUnder, replace } from "../router/history";
import { paths, type Route } from "../router/route";
import { useAppState } from "../store/react";
import { selectChannelSections, selectGuilds } from "../store/select";
import { isPhone, PHONE, useMedia } from "../ui/media";
import { lastChannel, lastGuild, noteVisit } from "./lastVisit";
import type { Id } from "../../shared/protocol";

/**
 * An address that names a server only leads on to the channel where one was last; the bare one to
 * the server, and on to another one where it is found to be gone. On a phone the server's own address is the list, and stays.
 */
export function useLanding(route: Route): void {
  const phone = useMedia(PHONE);
  const guildId = "guildId" in route ? route.guildId : null;
  const channelId = route.page === "channel" ? route.channelId : null;
  /** The server that the bare address led to, as long as only the kept world knows it. */
  const ledTo = useRef<Id | null>(null);
  const known = useAppState(({ connection, world }) =>
    connection.status === "online" && guildId !== null ? guildId in world.guilds : null,
  );
  const firstGuild = useAppState((state) => preferred(selectGuilds(state), lastGuild()));
  const landing = useAppState((state) =>
    guildId === null
      ? null
      : preferred(channelsOf(selectChannelSections(state, guildId)), lastChannel(guildId)),
  );
  useEffect(() => {
    if (route.page === "home" && firstGuild !== null) {
      ledTo.current = firstGuild;
      replace(paths.guild(firstGuild));
    } else if (known === false && guildId === ledTo.current) {
      replace(paths.home());
    } else if (route.page === "guild" && guildId !== null && landing !== null && !phone) {
      replace(paths.channel(guildId, landing));
    } else if (guildId !== null && channelId !== null) {
      noteVisit(guildId, channelId);
    }
  }, [route.page, guildId, channelId, landing, firstGuild, phone, known]);
  useEffect(() => {
    if (known === true) {
      ledTo.current = null;
    }
  }, [known]);
  useEffect(() => {
    if (guildId !== null && channelId !== null && isPhone()) {
      const inChannel = route.page === "channel" && route.side === null;
      layUnder(paths.guild(guildId), ...(inChannel ? [] : [paths.channel(guildId, channelId)]));
    }
    // only for the address that the page began with
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

function channelsOf(
  sections: readonly { channels: readonly { id: Id }[] }[],
): readonly { id: Id }[] {
  return sections.flatMap(({ channels }) => channels);
}

function preferred(all: readonly { id: Id }[], wanted: Id | null): Id | null {
  return (all.find(({ id }) => id === wanted) ?? all[0])?.id ?? null;
}
