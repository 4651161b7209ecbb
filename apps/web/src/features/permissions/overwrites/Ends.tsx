import { Timer } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useSpeech } from "../../../i18n/react";
import type { Overwrite } from "../../../shared/protocol";
import { endText, fromLocalValue, inTime, localValue, soonest } from "./ends";
import { endOf } from "./model";

interface Props {
  overwrite: Overwrite;
  /** Who may give for a time only must say when it ends. */
  may: "for good" | "for a time";
  disabled: boolean;
  onChange: (overwrite: Overwrite) => void;
}

/** Until when the setting of a role or a person holds. */
export function Ends({ overwrite, may, disabled, onChange }: Props): ReactNode {
  const { t, rich, locale } = useSpeech();
  const [open, setOpen] = useState(false);
  const end = endOf(overwrite);
  const when = end === null ? null : <b>{endText(end, locale)}</b>;
  return (
    <section>
      <h2 className="sec">
        <Timer aria-hidden="true" />
        {t("ends.title")}
      </h2>
      <div className="panel ends">
        <p>
          {when === null ? t("ends.never") : rich("ends.at", { when })}{" "}
          {!open && !disabled && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t("ends.change")}
            </button>
          )}
        </p>
        {open && !disabled && (
          <Choices
            end={end}
            may={may}
            onEnd={(expires_at) => {
              onChange({ ...overwrite, expires_at });
            }}
          />
        )}
      </div>
    </section>
  );
}

const CHOICES = ["never", "hour", "day", "week", "date"] as const;
type Choice = (typeof CHOICES)[number];

interface ChoicesProps {
  end: number | null;
  may: Props["may"];
  onEnd: (expires_at: string | null) => void;
}

function Choices({ end, may, onEnd }: ChoicesProps): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  const [choice, setChoice] = useState<Choice>(end === null ? "never" : "date");
  const choices = CHOICES.filter((one) => one !== "never" || may === "for good");
  const take = (next: Choice): void => {
    setChoice(next);
    if (next !== "date") {
      onEnd(next === "never" ? null : inTime(next));
    }
  };
  return (
    <>
      <div className="field">
        <label className="label" htmlFor={id}>
          {t("ends.when")}
        </label>
        <select
          id={id}
          className="input"
          value={choice}
          onChange={(event) => {
            take(choices.find((one) => one === event.target.value) ?? "date");
          }}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(`ends.choice.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {choice === "date" && <DateField end={end} onEnd={onEnd} />}
    </>
  );
}

function DateField({ end, onEnd }: Omit<ChoicesProps, "may">): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  const [value, setValue] = useState(end === null ? "" : localValue(end));
  const past = value !== "" && fromLocalValue(value) === null;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t("ends.date")}
      </label>
      <input
        id={id}
        className="input"
        type="datetime-local"
        value={value}
        min={soonest()}
        aria-invalid={past || undefined}
        aria-describedby={past ? `${id}-fault` : undefined}
        onChange={(event) => {
          setValue(event.target.value);
          const expires = fromLocalValue(event.target.value);
          if (expires !== null) {
            onEnd(expires);
          }
        }}
      />
      {past && (
        <span className="fault" id={`${id}-fault`} role="alert">
          {t("ends.past")}
        </span>
      )}
    </div>
  );
}
