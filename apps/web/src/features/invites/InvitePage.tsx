import { Unlink } from "lucide-react";
import { type CSSProperties, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Link } from "../../app/router/react";
import { replace } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech } from "../../i18n/react";
import type { InvitePreview } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { hueOf, shortName } from "../../shared/ui/look";
import { GateArt } from "../auth/GateArt";
import { SignIn } from "../auth/SignIn";
import "../auth/auth.css";
import "../guilds/rail.css";
import "./invites.css";

const SaveCodes = lazy(() => import("../recovery/SaveCodes"));

/** Where an invite link leads: who invites and to what. Signed out, one signs up first and is in. */
export default function InvitePage(props: { code: string; signedIn: boolean }): ReactNode {
  const { code, signedIn } = props;
  const { t } = useSpeech();
  const words = useProblemText();
  const preview = usePreview(code);
  const [cameSignedOut] = useState(!signedIn);
  const newCodes = useAppState((state) => state.newCodes);
  if (preview === null) {
    return <div className="gate" aria-busy="true" />;
  }
  if ("error" in preview) {
    return (
      <main className="lost">
        <Empty
          icon={Unlink}
          title={t("invite.badTitle")}
          deeds={
            <Link className="btn primary" to={paths.home()}>
              {t("lost.home")}
            </Link>
          }
        >
          {words(preview.error)}
        </Empty>
      </main>
    );
  }
  if (signedIn && newCodes !== null) {
    return (
      <Suspense fallback={null}>
        <SaveCodes codes={newCodes} />
      </Suspense>
    );
  }
  const invitation = <Invitation preview={preview} />;
  return signedIn ? (
    <div className="gate">
      <GateArt />
      <main className="form">
        {invitation}
        <Accept preview={preview} atOnce={cameSignedOut} />
      </main>
    </div>
  ) : (
    <SignIn because="never" invitation={invitation} invite={code} />
  );
}

function usePreview(code: string): InvitePreview | { readonly error: unknown } | null {
  const actions = useActions();
  const [found, setFound] = useState<InvitePreview | { readonly error: unknown } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    actions.previewInvite(code, stop.signal).then(setFound, (error: unknown) => {
      if (!stop.signal.aborted) {
        setFound({ error });
      }
    });
    return () => {
      stop.abort();
    };
  }, [actions, code]);
  return found;
}

function Invitation({ preview }: { preview: InvitePreview }): ReactNode {
  const { t, rich } = useSpeech();
  const { guild, inviter, member_count: count } = preview;
  const hue = { "--h": hueOf(guild.id) } as CSSProperties;
  return (
    <div className="invitation">
      <span className="srv" style={hue} aria-hidden="true">
        {shortName(guild.name)}
      </span>
      <p className="lead">{rich("invite.invites", { name: <b>{inviter.global_name}</b> })}</p>
      <h1 dir="auto">{guild.name}</h1>
      {guild.description !== null && <p dir="auto">{guild.description}</p>}
      <p className="fine num">{t("invite.members", { n: count })}</p>
    </div>
  );
}

/** Who signed in for this invitation has said yes already. */
function Accept({ preview, atOnce }: { preview: InvitePreview; atOnce: boolean }): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  const inside = useAppState((state) => state.world.guilds[preview.guild.id] !== undefined);
  const accept = useDeed(async () => {
    replace(paths.guild(await actions.acceptInvite(preview.code)));
  });
  useEffect(() => {
    if (atOnce) {
      void accept.run();
    }
    // once, after the sign-in
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <Button look="primary" big busy={accept.busy} onClick={() => void accept.run()}>
        {inside ? t("invite.open") : t("invite.accept")}
      </Button>
      <Link className="btn quiet" to={paths.home()}>
        {t("invite.notNow")}
      </Link>
      {accept.fault !== null && (
        <p className="form-fault" role="alert">
          {accept.fault}
        </p>
      )}
    </>
  );
}
