import { Lock } from "lucide-react";
import { type ReactNode, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { selectMaySet } from "../../app/store/select";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useSpeech } from "../../i18n/react";
import { type Channel, ChannelType, type Id } from "../../shared/protocol";
import { TextAreaField, TextField } from "../../shared/ui/Field";
import { CategoryChoice } from "./CategoryChoice";
import { SlowChoice } from "./SlowChoice";

export function EditChannel({ channelId }: { channelId: Id }): ReactNode {
  const channel = useAppState((state) => state.world.channels[channelId]);
  return channel && <Form channel={channel} />;
}

function Form({ channel }: { channel: Channel }): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  const category = channel.type === ChannelType.category;
  const [name, setName] = useState(channel.name);
  const [topic, setTopic] = useState(channel.topic ?? "");
  const [parentId, setParentId] = useState(channel.parent_id);
  const [slow, setSlow] = useState(channel.rate_limit_per_user);
  const save = useDeed(async () => {
    const only = { name: name.trim() };
    const all = {
      ...only,
      topic: topic.trim() === "" ? null : topic.trim(),
      parent_id: parentId,
      rate_limit_per_user: slow,
    };
    await actions.updateChannel(channel.id, category ? only : all);
    closeDialog();
  });
  return (
    <DialogForm
      title={category ? t("category.edit") : t("channel.editTitle", { channel: channel.name })}
      deed={t("save")}
      busy={save.busy}
      fault={save.fault}
      ready={name.trim() !== ""}
      onSubmit={() => void save.run()}
    >
      <TextField
        label={category ? t("category.name") : t("channel.name")}
        value={name}
        maxLength={100}
        fault={fieldFault(save.error, "name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {!category && (
        <>
          <TextAreaField
            label={t("channel.topic")}
            hint={t("channel.topicHint")}
            value={topic}
            maxLength={1024}
            fault={fieldFault(save.error, "topic")}
            onChange={(event) => {
              setTopic(event.target.value);
            }}
          />
          <CategoryChoice guildId={channel.guild_id} value={parentId} onChange={setParentId} />
          <SlowChoice value={slow} onChange={setSlow} />
        </>
      )}
      <PermissionsLink channel={channel} />
    </DialogForm>
  );
}

/** Who may do what here has a page of its own. */
function PermissionsLink({ channel: { id, guild_id: guildId } }: { channel: Channel }): ReactNode {
  const { t } = useSpeech();
  const may = useAppState((state) => selectMaySet(state, guildId, id) !== "no");
  return (
    may && (
      <Link
        className="btn"
        to={paths.guildSettings(guildId, "permissions", id)}
        onClick={closeDialog}
      >
        <Lock aria-hidden="true" />
        {t("channel.permissions")}
      </Link>
    )
  );
}
