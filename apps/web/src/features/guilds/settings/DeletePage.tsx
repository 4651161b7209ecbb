import { type SubmitEvent, type ReactNode, useState } from "react";
import { navigate } from "../../../app/router/history";
import { paths } from "../../../app/router/route";
import { useActions } from "../../../app/store/react";
import { toast } from "../../../app/ui/state";
import { useDeed } from "../../../app/ui/useDeed";
import { useT } from "../../../i18n/react";
import type { Guild } from "../../../shared/protocol";
import { Button } from "../../../shared/ui/Button";
import { TextField } from "../../../shared/ui/Field";

/** Nothing brings it back: one writes its name first. */
export function DeletePage({ guild }: { guild: Guild }): ReactNode {
  const t = useT();
  const actions = useActions();
  const [name, setName] = useState("");
  const sure = name.trim() === guild.name;
  const remove = useDeed(async () => {
    await actions.deleteGuild(guild.id);
    navigate(paths.home());
    toast(t("deleteGuild.done", { name: guild.name }));
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (sure && !remove.busy) {
      void remove.run();
    }
  };
  return (
    <>
      <h1>{t("guildSettings.delete")}</h1>
      <p className="lead">{t("deleteGuild.text")}</p>
      <form className="settings-form" onSubmit={submit}>
        <TextField
          label={t("deleteGuild.confirm", { name: guild.name })}
          value={name}
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        {remove.fault !== null && (
          <p className="form-fault" role="alert">
            {remove.fault}
          </p>
        )}
        <div>
          <Button type="submit" look="danger" busy={remove.busy} disabled={!sure}>
            {t("deleteGuild.deed")}
          </Button>
        </div>
      </form>
    </>
  );
}
