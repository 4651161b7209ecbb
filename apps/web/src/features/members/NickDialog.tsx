import { type ReactNode, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";

export function NickDialog({ guildId }: { guildId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const me = useAppState((state) => state.world.me);
  const before = useAppState((state) => state.world.members[guildId]?.[me?.id ?? ""]?.nick ?? "");
  const [nick, setNick] = useState(before);
  const save = useDeed(async () => {
    await actions.setNick(guildId, nick.trim() === "" ? null : nick.trim());
    closeDialog();
  });
  return (
    <DialogForm
      title={t("member.nick")}
      deed={t("save")}
      busy={save.busy}
      fault={save.fault}
      onSubmit={() => void save.run()}
    >
      <TextField
        label={t("nick.label")}
        hint={t("nick.hint", { name: me?.global_name ?? "" })}
        value={nick}
        maxLength={32}
        fault={fieldFault(save.error, "nick")}
        onChange={(event) => {
          setNick(event.target.value);
        }}
      />
    </DialogForm>
  );
}
