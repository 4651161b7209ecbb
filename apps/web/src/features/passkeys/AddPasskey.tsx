import { type ReactNode, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { TextField } from "../../shared/ui/Field";

/** One more, in another place. */
export function AddPasskey({ count }: { count: number }): ReactNode {
  const t = useT();
  const actions = useActions();
  const [name, setName] = useState(() => t("passkeys.suggested", { n: count + 1 }));
  const wanted = name.trim();
  const add = useDeed(async () => {
    await actions.addPasskey(wanted);
    closeDialog();
    toast(t("passkeys.added", { name: wanted }));
  });
  return (
    <DialogForm
      title={t("passkeys.addTitle")}
      lead={t("passkeys.addText")}
      deed={t("passkeys.add")}
      busy={add.busy}
      fault={add.fault}
      ready={wanted !== ""}
      onSubmit={() => void add.run()}
    >
      <TextField
        label={t("passkeys.name")}
        value={name}
        maxLength={64}
        autoComplete="off"
        fault={wanted === "" ? t("passkeys.nameNeeded") : null}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
    </DialogForm>
  );
}
