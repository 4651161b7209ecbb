import { type SubmitEvent, type ReactNode, useState } from "react";
import { useActions } from "../../../app/store/react";
import { toast } from "../../../app/ui/state";
import { fieldFault } from "../../../app/ui/useProblemText";
import { useDeed } from "../../../app/ui/useDeed";
import { useT } from "../../../i18n/react";
import type { Guild } from "../../../shared/protocol";
import { TextAreaField, TextField } from "../../../shared/ui/Field";
import { SaveBar } from "../../settings/SaveBar";

export function Overview({ guild, manages }: { guild: Guild; manages: boolean }): ReactNode {
  const t = useT();
  return (
    <>
      <h1>{t("guildSettings.overview")}</h1>
      <p className="lead">{manages ? t("overview.lead") : t("overview.readOnly")}</p>
      <Form guild={guild} manages={manages} key={JSON.stringify(guild)} />
    </>
  );
}

function Form({ guild, manages }: { guild: Guild; manages: boolean }): ReactNode {
  const t = useT();
  const actions = useActions();
  const [name, setName] = useState(guild.name);
  const [description, setDescription] = useState(guild.description ?? "");
  const changed = name !== guild.name || description !== (guild.description ?? "");
  const save = useDeed(async () => {
    const about = description.trim();
    await actions.updateGuild(guild.id, {
      ...(name !== guild.name && { name: name.trim() }),
      ...(description !== (guild.description ?? "") && {
        description: about === "" ? null : about,
      }),
    });
    toast(t("saved"));
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (changed && !save.busy) {
      void save.run();
    }
  };
  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      <TextField
        label={t("guild.name")}
        value={name}
        maxLength={100}
        readOnly={!manages}
        fault={fieldFault(save.error, "name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <TextAreaField
        label={t("guild.description")}
        hint={t("guild.descriptionHint")}
        value={description}
        maxLength={300}
        readOnly={!manages}
        fault={fieldFault(save.error, "description")}
        onChange={(event) => {
          setDescription(event.target.value);
        }}
      />
      {changed && (
        <SaveBar
          busy={save.busy}
          fault={save.fault}
          discard={() => {
            setName(guild.name);
            setDescription(guild.description ?? "");
          }}
        />
      )}
    </form>
  );
}
