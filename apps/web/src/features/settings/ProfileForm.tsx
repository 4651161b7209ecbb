import { type SubmitEvent, type ReactNode, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import type { ProfileChange } from "../../app/store/actions";
import { toast } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { User } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { TextAreaField, TextField } from "../../shared/ui/Field";
import { SaveBar } from "./SaveBar";

export function ProfileForm(): ReactNode {
  const t = useT();
  const me = useAppState((state) => state.world.me);
  return (
    <>
      <h1>{t("settings.profile")}</h1>
      <p className="lead">{t("profileForm.lead")}</p>
      {me !== null && <Form me={me} key={JSON.stringify(me)} />}
    </>
  );
}

const FIELDS = ["global_name", "username", "pronouns", "bio"] as const;
type Field = (typeof FIELDS)[number];
type Values = Readonly<Record<Field, string>>;

function valuesOf(me: User): Values {
  const { global_name, username, pronouns, bio } = me;
  return { global_name, username, pronouns: pronouns ?? "", bio: bio ?? "" };
}

function Form({ me }: { me: User }): ReactNode {
  const t = useT();
  const actions = useActions();
  const before = valuesOf(me);
  const [values, setValues] = useState(before);
  const changed = FIELDS.filter((field) => values[field] !== before[field]);
  const save = useDeed(async () => {
    await actions.updateProfile(changeOf(values, changed));
    toast(t("saved"));
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (changed.length > 0 && !save.busy) {
      void save.run();
    }
  };
  const field = (name: Field, maxLength: number) => ({
    label: t(`profileForm.${name}`),
    value: values[name],
    maxLength,
    fault: fieldFault(save.error, name),
    onChange: (event: { target: { value: string } }) => {
      setValues({ ...values, [name]: event.target.value });
    },
  });
  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      <div className="preview-me">
        <Avatar id={me.id} name={values.global_name} size={64} />
        <span>
          <b dir="auto">{values.global_name}</b>
          <small>@{values.username}</small>
        </span>
      </div>
      <TextField {...field("global_name", 32)} autoComplete="off" />
      <TextField
        {...field("username", 32)}
        hint={t("profileForm.usernameHint")}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField {...field("pronouns", 40)} autoComplete="off" />
      <TextAreaField {...field("bio", 190)} hint={t("profileForm.bioHint")} />
      {changed.length > 0 && (
        <SaveBar
          busy={save.busy}
          fault={save.fault}
          discard={() => {
            setValues(before);
          }}
        />
      )}
    </form>
  );
}

function changeOf(values: Values, changed: readonly Field[]): ProfileChange {
  const emptied = (field: Field): boolean => field === "pronouns" || field === "bio";
  return Object.fromEntries(
    changed.map((field) => {
      const value = values[field].trim();
      return [field, value === "" && emptied(field) ? null : value];
    }),
  );
}
