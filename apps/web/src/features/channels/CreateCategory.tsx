import { type ReactNode, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { ChannelType, type Id } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";

export function CreateCategory({ guildId }: { guildId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const [name, setName] = useState("");
  const create = useDeed(async () => {
    await actions.createChannel(guildId, { name: name.trim(), type: ChannelType.category });
    closeDialog();
  });
  return (
    <DialogForm
      title={t("category.create")}
      lead={t("category.hint")}
      deed={t("category.create")}
      busy={create.busy}
      fault={fieldFault(create.error, "name") === null ? create.fault : null}
      ready={name.trim() !== ""}
      onSubmit={() => void create.run()}
    >
      <TextField
        label={t("category.name")}
        value={name}
        maxLength={100}
        autoComplete="off"
        fault={fieldFault(create.error, "name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
    </DialogForm>
  );
}
