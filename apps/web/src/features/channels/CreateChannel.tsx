import { type ReactNode, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { navigate } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { ChannelType, type Id } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";
import { CategoryChoice } from "./CategoryChoice";

export function CreateChannel(props: { guildId: Id; parentId: Id | null }): ReactNode {
  const { guildId } = props;
  const t = useT();
  const actions = useActions();
  const [name, setName] = useState("");
  const [type, setType] = useState<number>(ChannelType.text);
  const [parentId, setParentId] = useState(props.parentId);
  const exists = useAppState((state) => state.world.guilds[guildId] !== undefined);
  const create = useDeed(async () => {
    const channel = await actions.createChannel(guildId, {
      name: name.trim(),
      type,
      parent_id: parentId,
    });
    navigate(paths.channel(guildId, channel.id));
    closeDialog();
  });
  return (
    <DialogForm
      title={t("channel.create")}
      deed={t("channel.create")}
      busy={create.busy}
      fault={fieldFault(create.error, "name") === null ? create.fault : null}
      ready={exists && name.trim() !== ""}
      onSubmit={() => void create.run()}
    >
      <Kinds type={type} onType={setType} />
      <TextField
        label={t("channel.name")}
        value={name}
        maxLength={100}
        autoComplete="off"
        fault={fieldFault(create.error, "name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <CategoryChoice guildId={guildId} value={parentId} onChange={setParentId} />
    </DialogForm>
  );
}

function Kinds({ type, onType }: { type: number; onType: (type: number) => void }): ReactNode {
  const t = useT();
  return (
    <fieldset className="choices" aria-label={t("channel.kind")}>
      {(["text", "announcement"] as const).map((kind) => (
        <label className="choice" key={kind}>
          <input
            type="radio"
            name="kind"
            checked={type === ChannelType[kind]}
            onChange={() => {
              onType(ChannelType[kind]);
            }}
          />
          <b>{t(`channel.kind.${kind}`)}</b>
          <small>{t(`channel.kind.${kind}Hint`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
