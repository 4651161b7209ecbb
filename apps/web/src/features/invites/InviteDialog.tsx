import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { DialogFrame } from "../../app/overlays/DialogFrame";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id, Invite } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { InviteOptions, type Options, WEEK } from "./InviteOptions";
import "./invites.css";

/** Makes a link at once, and another one for other terms. */
export function InviteDialog({ guildId }: { guildId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const name = useAppState((state) => state.world.guilds[guildId]?.name ?? "");
  const [options, setOptions] = useState<Options>({ maxAge: WEEK, maxUses: 0 });
  const [invite, setInvite] = useState<Invite | null>(null);
  const make = useDeed(async (wanted: Options) => {
    setInvite(await actions.createInvite(guildId, wanted));
  });
  useEffect(() => {
    void make.run({ maxAge: WEEK, maxUses: 0 });
    // once, when the dialog opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <DialogFrame title={t("invite.title", { name })}>
      <div className="dialog-body">
        <p className="lead">{t("invite.text")}</p>
        {invite !== null && <LinkBox code={invite.code} />}
        {make.fault !== null && (
          <p className="form-fault" role="alert">
            {make.fault}
          </p>
        )}
        <InviteOptions value={options} onChange={setOptions} />
        <div className="dialog-foot">
          <Button busy={make.busy} onClick={() => void make.run(options)}>
            {t("invite.another")}
          </Button>
        </div>
      </div>
    </DialogFrame>
  );
}

function LinkBox({ code }: { code: string }): ReactNode {
  const t = useT();
  const link = window.location.origin + paths.invite(code);
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === code;
  return (
    <div className="linkbox">
      <input
        className="input"
        readOnly
        value={link}
        aria-label={t("invite.link")}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <Button
        look="primary"
        icon={done ? Check : Copy}
        onClick={() => {
          void navigator.clipboard.writeText(link).then(() => {
            setCopied(code);
          });
        }}
      >
        {done ? t("invite.copied") : t("invite.copy")}
      </Button>
    </div>
  );
}
