import { Lock } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { Link } from "../../app/router/react";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { selectMaySet } from "../../app/store/select";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";
import { Toggle } from "../../shared/ui/Toggle";
import { SlowChoice } from "../channels/SlowChoice";
import type { ThreadChange } from "./api";
import { threadDeedsOf } from "./deeds";
import { isPrivate, type Thread, threadIn } from "./model";
import { SILENCES, useSilence } from "./useSilence";

export function ThreadSettings({ threadId }: { threadId: Id }): ReactNode {
  const thread = useAppState(({ world }) => threadIn(world, threadId));
  return thread && <Form thread={thread} />;
}

/** What may be changed of a thread, as it is in the form. */
type Values = Required<ThreadChange>;

function valuesOf({ name, rate_limit_per_user, thread_metadata }: Thread): Values {
  const { archived, locked, auto_archive_duration, invitable } = thread_metadata;
  return { name, archived, locked, auto_archive_duration, rate_limit_per_user, invitable };
}

/** Only what is another value now: of the rest one may have no right to speak. */
function changeOf(before: Values, after: Values): ThreadChange {
  const keys = Object.keys(before) as (keyof Values)[];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  );
}

function Form({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const actions = useActions();
  const manage = useAppState((state) => threadDeedsOf(state, thread).manage);
  const [before] = useState(() => valuesOf(thread));
  const [values, setValues] = useState(before);
  const set = (change: Partial<Values>): void => {
    setValues((all) => ({ ...all, ...change }));
  };
  const save = useDeed(async () => {
    const change = changeOf(before, { ...values, name: values.name.trim() });
    if (Object.keys(change).length > 0) {
      await actions.updateThread(thread.id, change);
    }
    closeDialog();
  });
  return (
    <DialogForm
      title={t("thread.editTitle", { thread: thread.name })}
      deed={t("save")}
      busy={save.busy}
      fault={fieldFault(save.error, "name") === null ? save.fault : null}
      ready={values.name.trim() !== ""}
      onSubmit={() => void save.run()}
    >
      <TextField
        label={t("thread.name")}
        value={values.name}
        maxLength={100}
        fault={fieldFault(save.error, "name")}
        onChange={(event) => {
          set({ name: event.target.value });
        }}
      />
      <Silence
        value={values.auto_archive_duration}
        onChange={(auto_archive_duration) => {
          set({ auto_archive_duration });
        }}
      />
      {manage && <Managed thread={thread} values={values} set={set} />}
      <Toggle
        label={t("thread.archive")}
        hint={t("thread.archiveHint")}
        on={values.archived}
        disabled={false}
        onChange={(archived) => {
          set({ archived });
        }}
      />
      <PermissionsLink thread={thread} />
    </DialogForm>
  );
}

interface ManagedProps {
  thread: Thread;
  values: Values;
  set: (change: Partial<Values>) => void;
}

/** For those who manage threads. */
function Managed({ thread, values, set }: ManagedProps): ReactNode {
  const t = useT();
  return (
    <>
      <SlowChoice
        value={values.rate_limit_per_user}
        onChange={(rate_limit_per_user) => {
          set({ rate_limit_per_user });
        }}
      />
      {isPrivate(thread) && (
        <Toggle
          label={t("thread.invitable")}
          hint={t("thread.invitableHint")}
          on={values.invitable}
          disabled={false}
          onChange={(invitable) => {
            set({ invitable });
          }}
        />
      )}
      <Toggle
        label={t("thread.lock")}
        hint={t("thread.lockHint")}
        on={values.locked}
        disabled={false}
        onChange={(locked) => {
          set({ locked });
        }}
      />
    </>
  );
}

function Silence(props: { value: number; onChange: (minutes: number) => void }): ReactNode {
  const t = useT();
  const id = useId();
  const words = useSilence();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t("thread.autoArchive")}
      </label>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={(event) => {
          props.onChange(Number(event.target.value));
        }}
      >
        {SILENCES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {words(minutes)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Who may do what here has a page of its own. */
function PermissionsLink({ thread: { id, guild_id: guildId } }: { thread: Thread }): ReactNode {
  const t = useT();
  const may = useAppState((state) => selectMaySet(state, guildId, id) !== "no");
  return (
    may && (
      <Link
        className="btn"
        to={paths.guildSettings(guildId, "permissions", id)}
        onClick={closeDialog}
      >
        <Lock aria-hidden="true" />
        {t("thread.permissions")}
      </Link>
    )
  );
}
