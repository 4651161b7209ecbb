import { Check, X } from "lucide-react";
import {
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { IconButton } from "../../shared/ui/IconButton";

interface Props {
  name: string;
  save: (name: string) => Promise<unknown>;
  /** Saved, or given up. */
  done: () => void;
}

/** Enter saves, Escape leaves it as it was. */
export function NameForm({ name, save, done }: Props): ReactNode {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(name);
  const [asked, setAsked] = useState(false);
  const saving = useDeed(save);
  useEffect(() => {
    field.current?.select();
  }, []);
  const wanted = value.trim();
  const fault = asked && wanted === "" ? t("rename.empty") : saving.fault;
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (wanted !== "" && !saving.busy && (wanted === name || (await saving.run(wanted)))) {
      done();
    }
  };
  return (
    <form
      className="name-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        ref={field}
        className="input"
        aria-label={t("rename.name", { name })}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : id}
        value={value}
        maxLength={64}
        autoComplete="off"
        onChange={(event) => {
          setValue(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === "Escape") {
            event.preventDefault(); // the page of settings stays open
            done();
          }
        }}
      />
      <IconButton type="submit" icon={Check} label={t("rename.save")} />
      <IconButton icon={X} label={t("cancel")} onClick={done} />
      {fault !== null && (
        <span className="fault" id={id} role="alert">
          {fault}
        </span>
      )}
    </form>
  );
}
