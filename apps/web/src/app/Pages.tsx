import { lazy, type ReactNode, Suspense } from "react";
import { SignIn } from "../features/auth/SignIn";
import { Lost } from "./Lost";
import { useRoute } from "./router/react";
import type { Route } from "./router/route";
import { Shell } from "./shell/Shell";
import { ShellBones } from "./shell/ShellBones";
import { useAppState } from "./store/react";

const InvitePage = lazy(() => import("../features/invites/InvitePage"));
const DesktopAuthorize = lazy(() => import("../features/native/DesktopAuthorize"));
const SaveCodes = lazy(() => import("../features/recovery/SaveCodes"));
const Settings = lazy(() => import("../features/settings/Settings"));
const GuildSettings = lazy(() => import("../features/guilds/settings/GuildSettings"));

/** The page of the address; who is not signed in sees the gate instead, and comes back to it. */
export function Pages(): ReactNode {
  const route = useRoute();
  const session = useAppState((state) => state.session);
  const newCodes = useAppState((state) => state.newCodes);
  const hasWorld = useAppState((state) => state.hasWorld);
  if (route.page === "desktopAuthorize") {
    return (
      <Suspense fallback={null}>
        <DesktopAuthorize />
      </Suspense>
    );
  }
  if (session.kind === "starting") {
    return <ShellBones />;
  }
  if (route.page === "invite") {
    return (
      <Suspense fallback={null}>
        <InvitePage key={route.code} code={route.code} signedIn={session.kind === "signed_in"} />
      </Suspense>
    );
  }
  if (session.kind === "signed_out") {
    return <SignIn because={session.because} />;
  }
  if (newCodes !== null) {
    return (
      <Suspense fallback={null}>
        <SaveCodes codes={newCodes} />
      </Suspense>
    );
  }
  return hasWorld ? <SignedIn route={route} /> : <ShellBones />;
}

function SignedIn({
  route,
}: {
  route: Exclude<Route, { page: "invite" | "desktopAuthorize" }>;
}): ReactNode {
  switch (route.page) {
    case "lost":
      return <Lost />;
    case "settings":
      return (
        <Suspense fallback={<ShellBones />}>
          <Settings tab={route.tab} />
        </Suspense>
      );
    case "guildSettings":
      return (
        <Suspense fallback={<ShellBones />}>
          <GuildSettings guildId={route.guildId} tab={route.tab} part={route.part} />
        </Suspense>
      );
    default:
      return <Shell route={route} />;
  }
}
