import {
  Fingerprint,
  KeyRound,
  type LucideIcon,
  Plus,
  Smartphone,
  Trash2,
  Usb,
} from "lucide-react";
import { type ReactNode, useId } from "react";
import type { Actions } from "../../app/store/actions";
import { useActions, useAppState } from "../../app/store/react";
import { openDialog, toast } from "../../app/ui/state";
import { useLoaded } from "../../app/ui/useLoaded";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech, useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { Fault } from "../../shared/ui/Fault";
import { IconButton } from "../../shared/ui/IconButton";
import { RowBones } from "../../shared/ui/RowBones";
import { NamedRow } from "../devices/NamedRow";
import type { Passkey } from "./api";

const read = (actions: Actions, signal: AbortSignal) => actions.listPasskeys(signal);

/** What opens the account. */
export function PasskeyList(): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="sec" id={id}>
        {t("passkeys.title")}
      </h2>
      <List />
    </section>
  );
}

function List(): ReactNode {
  const t = useT();
  const changes = useAppState((state) => state.accountChanges);
  const words = useProblemText();
  const { data, error, retry } = useLoaded(read, changes);
  if (data === null) {
    return error === null ? <RowBones rows={2} /> : <Fault words={words(error)} retry={retry} />;
  }
  const { passkeys } = data;
  return (
    <>
      <ul className="panel">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} last={passkeys.length === 1} />
        ))}
        <li className="row">
          <Button
            icon={Plus}
            onClick={() => {
              openDialog({ kind: "addPasskey", count: passkeys.length });
            }}
          >
            {t("passkeys.add")}
          </Button>
        </li>
      </ul>
      {error !== null && <Fault words={words(error)} retry={retry} />}
    </>
  );
}

function PasskeyRow({ passkey, last }: { passkey: Passkey; last: boolean }): ReactNode {
  const t = useT();
  const actions = useActions();
  return (
    <NamedRow
      icon={iconOf(passkey)}
      name={passkey.name}
      renames={t("passkeys.rename", { name: passkey.name })}
      rename={(name) => actions.renamePasskey(passkey.id, name)}
      facts={<Facts passkey={passkey} last={last} />}
      deeds={<Remove passkey={passkey} last={last} />}
    />
  );
}

/** WebAuthn Level 3, section 5.8.4. */
function iconOf({ transports }: Passkey): LucideIcon {
  if (transports.includes("internal")) {
    return Fingerprint;
  }
  if (transports.includes("hybrid")) {
    return Smartphone;
  }
  return transports.includes("usb") ? Usb : KeyRound;
}

function Facts({ passkey, last }: { passkey: Passkey; last: boolean }): ReactNode {
  const { t, format } = useSpeech();
  const { created_at, last_used_at, synced } = passkey;
  const made = t("passkeys.made", { day: format.style(Date.parse(created_at), "D") });
  const used =
    last_used_at === null
      ? t("passkeys.unused")
      : t("passkeys.used", { when: format.relative(Date.parse(last_used_at)) });
  return (
    <>
      {[made, used, synced ? t("passkeys.synced") : t("passkeys.bound")].join(" · ")}
      {last && (
        <>
          <br />
          {t("passkeys.last")}
        </>
      )}
    </>
  );
}

/** The only one stays, and says why. */
function Remove({ passkey, last }: { passkey: Passkey; last: boolean }): ReactNode {
  const t = useT();
  const { id, name } = passkey;
  return (
    <IconButton
      icon={Trash2}
      label={t("passkeys.removeNamed", { name })}
      aria-disabled={last || undefined}
      onClick={() => {
        if (last) {
          toast(t("passkeys.last"), "bad");
        } else {
          openDialog({ kind: "removePasskey", id, name });
        }
      }}
    />
  );
}
