import { type ReactNode, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { navigate } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { TextField } from "../../shared/ui/Field";
import { codeIn } from "../invites/code";

type Way = "make" | "join";

/** A server of one's own, or one that somebody invited to. */
export function AddGuild(): ReactNode {
  const t = useT();
  const [way, setWay] = useState<Way>("make");
  const choice = (value: Way): ReactNode => (
    <label className="choice">
      <input
        type="radio"
        name="way"
        checked={way === value}
        onChange={() => {
          setWay(value);
        }}
      />
      <b>{t(`addGuild.${value}`)}</b>
      <small>{t(`addGuild.${value}Hint`)}</small>
    </label>
  );
  const choices = (
    <fieldset className="choices" aria-label={t("addGuild.title")}>
      {choice("make")}
      {choice("join")}
    </fieldset>
  );
  return way === "make" ? <Make>{choices}</Make> : <Join>{choices}</Join>;
}

function Make({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const actions = useActions();
  const me = useAppState((state) => state.world.me?.global_name ?? "");
  const [name, setName] = useState(() => t("addGuild.suggestion", { name: me }));
  const run = useDeed(async () => {
    const guild = await actions.createGuild(name.trim());
    navigate(paths.guild(guild.id));
    closeDialog();
  });
  return (
    <DialogForm
      title={t("addGuild.title")}
      deed={t("addGuild.makeDeed")}
      busy={run.busy}
      fault={fieldFault(run.error, "name") === null ? run.fault : null}
      ready={name.trim().length >= 2}
      onSubmit={() => void run.run()}
    >
      {children}
      <TextField
        label={t("guild.name")}
        value={name}
        maxLength={100}
        fault={fieldFault(run.error, "name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
    </DialogForm>
  );
}

function Join({ children }: { children: ReactNode }): ReactNode {
  const t = useT();
  const [link, setLink] = useState("");
  const code = codeIn(link);
  return (
    <DialogForm
      title={t("addGuild.title")}
      deed={t("addGuild.joinDeed")}
      busy={false}
      fault={null}
      ready={code !== null}
      onSubmit={() => {
        if (code !== null) {
          navigate(paths.invite(code));
          closeDialog();
        }
      }}
    >
      {children}
      <TextField
        label={t("invite.link")}
        value={link}
        placeholder={`${window.location.origin}/invite/…`}
        fault={link !== "" && code === null ? t("invite.notALink") : null}
        onChange={(event) => {
          setLink(event.target.value);
        }}
      />
    </DialogForm>
  );
}
