import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { ChannelPage } from "../../features/channels/ChannelPage";
import { Sidebar } from "../../features/channels/Sidebar";
import { ConnectionBanner } from "../../features/connection/ConnectionBanner";
import { GuildRail } from "../../features/guilds/GuildRail";
import { NoGuilds } from "../../features/guilds/NoGuilds";
import { Gone } from "./Gone";
import { OverlayHost } from "./OverlayHost";
import { replace } from "../router/history";
import { placePath } from "../router/place";
import { openThread, type Route } from "../router/route";
import { useActions, useAppState } from "../store/react";
import { selectChannel } from "../store/select";
import "./shell.css";
import { type Channel, type Id, isThread } from "../../shared/protocol";
import { useKeyboardRoom } from "./useKeyboardRoom";
import { useKeys } from "./useKeys";
import { useLanding } from "./useLanding";

const ViewBar = lazy(() => import("../../features/permissions/overwrites/ViewBar"));

type ShellRoute = Extract<Route, { page: "home" | "guild" | "channel" }>;

/** Rail, list, conversation, members. */
export function Shell({ route }: { route: ShellRoute }): ReactNode {
  useLanding(route);
  useKeys(route);
  useKeyboardRoom();
  const inChannel = route.page === "channel";
  return (
    <div className={inChannel ? "app" : "app show-side"}>
      <Viewing guildId={route.page === "home" ? null : route.guildId} />
      <GuildRail current={route.page === "home" ? null : route.guildId} />
      {route.page === "home" ? <Home /> : <InGuild route={route} />}
      <OverlayHost />
    </div>
  );
}

/** Somebody else's eyes are for their server: everywhere else one sees with one's own again. */
function Viewing({ guildId }: { guildId: Id | null }): ReactNode {
  const actions = useActions();
  const view = useAppState((state) => state.viewAs);
  const elsewhere = view !== null && view.guildId !== guildId;
  useEffect(() => {
    if (elsewhere) {
      actions.stopViewing();
    }
  }, [actions, elsewhere]);
  useEffect(
    () => () => {
      actions.stopViewing();
    },
    [actions],
  );
  return (
    view && (
      <Suspense fallback={null}>
        <ViewBar view={view} />
      </Suspense>
    )
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
  const channel = useAppState((state) => selectChannel(state, channelId ?? ""));
  if (guild === undefined) {
    return (
      <main className="main alone">
        <Gone what="guild" />
      </main>
    );
  }
  const here = channel?.guild_id === guild.id ? channel : undefined;
  const threadId = route.page === "channel" ? openThread(route) : null;
  return (
    <>
      <Sidebar guild={guild} channelId={channelId} threadId={threadId} />
      {route.page === "channel" && here !== undefined ? (
        <InChannel channel={here} route={route} />
      ) : (
        <main className="main" data-region="main">
          <ConnectionBanner />
          <Gone what={channelId === null ? "noChannels" : "channel"} />
        </main>
      )}
    </>
  );
}

interface InChannelProps {
  channel: Channel;
  route: Extract<Route, { page: "channel" }>;
}

/** A link may name a thread like a channel: it leads to its place. */
function InChannel({ channel, route: { messageId, side } }: InChannelProps): ReactNode {
  const elsewhere = isThread(channel) ? placePath(channel, messageId ?? undefined) : null;
  useEffect(() => {
    if (elsewhere !== null) {
      replace(elsewhere);
    }
  }, [elsewhere]);
  return (
    elsewhere === null && (
      <ChannelPage key={channel.id} channel={channel} messageId={messageId} side={side} />
    )
  );
}
