import type { ReactNode } from "react";
import { ChannelPage } from "../../features/channels/ChannelPage";
import { Sidebar } from "../../features/channels/Sidebar";
import { ConnectionBanner } from "../../features/connection/ConnectionBanner";
import { GuildRail } from "../../features/guilds/GuildRail";
import { NoGuilds } from "../../features/guilds/NoGuilds";
import { Gone } from "./Gone";
import { OverlayHost } from "./OverlayHost";
import type { Route } from "../router/route";
import { useAppState } from "../store/react";
import "./shell.css";
import { useKeyboardRoom } from "./useKeyboardRoom";
import { useKeys } from "./useKeys";
import { useLanding } from "./useLanding";

type ShellRoute = Extract<Route, { page: "home" | "guild" | "channel" }>;

/** Rail, list, conversation, members. */
export function Shell({ route }: { route: ShellRoute }): ReactNode {
  useLanding(route);
  useKeys(route);
  useKeyboardRoom();
  const inChannel = route.page === "channel";
  return (
    <div className={inChannel ? "app" : "app show-side"}>
      <GuildRail current={route.page === "home" ? null : route.guildId} />
      {route.page === "home" ? <Home /> : <InGuild route={route} />}
      <OverlayHost />
    </div>
  );
}

function Home(): ReactNode {
  return (
    <main className="main alone" data-region="main">
      <ConnectionBanner />
      <NoGuilds />
    </main>
  );
}

function InGuild({ route }: { route: Exclude<ShellRoute, { page: "home" }> }): ReactNode {
  const guild = useAppState((state) => state.world.guilds[route.guildId]);
  const channelId = route.page === "channel" ? route.channelId : null;
  const channel = useAppState(({ world }) => world.channels[channelId ?? ""]);
  if (guild === undefined) {
    return (
      <main className="main alone">
        <Gone what="guild" />
      </main>
    );
  }
  const here = channel?.guild_id === guild.id ? channel : undefined;
  return (
    <>
      <Sidebar guild={guild} channelId={channelId} />
      {route.page === "channel" && here !== undefined ? (
        <ChannelPage key={here.id} channel={here} messageId={route.messageId} />
      ) : (
        <main className="main" data-region="main">
          <ConnectionBanner />
          <Gone what={channelId === null ? "noChannels" : "channel"} />
        </main>
      )}
    </>
  );
}
