import { Copy, Link, Trash2, UserPlus } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { paths } from "../../../app/router/route";
import { useActions, useAppState } from "../../../app/store/react";
import { openDialog, toast, useUi } from "../../../app/ui/state";
import { useProblemText } from "../../../app/ui/useProblemText";
import { useSpeech } from "../../../i18n/react";
import type { Id, Invite } from "../../../shared/protocol";
import { Button } from "../../../shared/ui/Button";
import { IconButton } from "../../../shared/ui/IconButton";
import { useCopy } from "../../messages/useCopy";

type Found = readonly Invite[] | { readonly error: unknown } | null;

export function InvitesPage({ guildId }: { guildId: Id }): ReactNode {
  const { t } = useSpeech();
  const [invites, setInvites] = useInvites(guildId);
  return (
    <>
      <h1>{t("guildSettings.invites")}</h1>
      <p className="lead">{t("invites.lead")}</p>
      <Button
        look="primary"
        icon={UserPlus}
        onClick={() => {
          openDialog({ kind: "invite", guildId });
        }}
      >
        {t("invite.people")}
      </Button>
      <h2 className="sec">{t("invites.live")}</h2>
      <div className="panel">
        <List
          invites={invites}
          gone={(code) => {
            setInvites((all) =>
              Array.isArray(all) ? all.filter((one: Invite) => one.code !== code) : all,
            );
          }}
        />
      </div>
    </>
  );
}

/** Read when the page opens, and again when the dialog that makes one has closed. */
function useInvites(guildId: Id): [Found, (change: (all: Found) => Found) => void] {
  const actions = useActions();
  const making = useUi((state) => state.dialog !== null);
  const [invites, setInvites] = useState<Found>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (!making) {
      actions.listInvites(guildId, stop.signal).then(setInvites, (error: unknown) => {
        if (!stop.signal.aborted) {
          setInvites({ error });
        }
      });
    }
    return () => {
      stop.abort();
    };
  }, [actions, guildId, making]);
  return [invites, setInvites];
}

function List({ invites, gone }: { invites: Found; gone: (code: string) => void }): ReactNode {
  const { t } = useSpeech();
  const words = useProblemText();
  if (invites === null) {
    return (
      <div className="row bones" aria-busy="true">
        <span className="bone" style={{ width: "40%", height: 14 }} />
      </div>
    );
  }
  if ("error" in invites) {
    return (
      <p className="rows-empty" role="alert">
        {words(invites.error)}
      </p>
    );
  }
  if (invites.length === 0) {
    return <p className="rows-empty">{t("invites.none")}</p>;
  }
  return invites.map((invite) => <Row key={invite.code} invite={invite} gone={gone} />);
}

function Row({ invite, gone }: { invite: Invite; gone: (code: string) => void }): ReactNode {
  const { t, format } = useSpeech();
  const actions = useActions();
  const words = useProblemText();
  const copy = useCopy();
  const me = useAppState((state) => state.world.me?.id);
  const by = invite.inviter.id === me ? t("invites.byYou") : invite.inviter.global_name;
  const uses =
    invite.max_uses === 0
      ? t("invites.used", { n: invite.uses })
      : t("invites.usedOf", { n: invite.uses, of: invite.max_uses });
  const ends =
    invite.expires_at === null
      ? t("invites.noEnd")
      : t("invites.ends", { when: format.relative(Date.parse(invite.expires_at)) });
  return (
    <div className="row">
      <Link aria-hidden="true" />
      <div className="grow">
        <b className="code-text">{invite.code}</b>
        <small>
          {by} · {uses} · {ends}
        </small>
      </div>
      <IconButton
        icon={Copy}
        label={t("invite.copy")}
        onClick={() => {
          copy(window.location.origin + paths.invite(invite.code));
        }}
      />
      <IconButton
        icon={Trash2}
        label={t("invites.revoke", { code: invite.code })}
        onClick={() => {
          actions.deleteInvite(invite.code).then(
            () => {
              gone(invite.code);
              toast(t("invites.revoked"));
            },
            (error: unknown) => {
              toast(words(error), "bad");
            },
          );
        }}
      />
    </div>
  );
}
