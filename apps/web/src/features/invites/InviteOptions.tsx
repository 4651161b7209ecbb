import { type ReactNode, useId } from "react";
import { useSpeech } from "../../i18n/react";
import type { Key } from "../../i18n/translate";

/** In seconds, 0 for never; and how many may use it, 0 for any number. */
export interface Options {
  readonly maxAge: number;
  readonly maxUses: number;
}

export const WEEK = 604_800;

const AGES = [
  [1_800, "age.halfHour"],
  [3_600, "age.hour"],
  [86_400, "age.day"],
  [WEEK, "age.week"],
  [0, "age.never"],
] as const satisfies readonly (readonly [number, Key])[];

const USES = [0, 1, 5, 10, 25, 50, 100] as const;

interface Props {
  value: Options;
  onChange: (options: Options) => void;
}

export function InviteOptions({ value, onChange }: Props): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  return (
    <div className="two">
      <div className="field">
        <label className="label" htmlFor={`${id}-age`}>
          {t("invite.expires")}
        </label>
        <select
          id={`${id}-age`}
          className="input"
          value={value.maxAge}
          onChange={(event) => {
            onChange({ ...value, maxAge: Number(event.target.value) });
          }}
        >
          {AGES.map(([seconds, key]) => (
            <option key={seconds} value={seconds}>
              {t(key)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-uses`}>
          {t("invite.uses")}
        </label>
        <select
          id={`${id}-uses`}
          className="input"
          value={value.maxUses}
          onChange={(event) => {
            onChange({ ...value, maxUses: Number(event.target.value) });
          }}
        >
          {USES.map((uses) => (
            <option key={uses} value={uses}>
              {uses === 0 ? t("invite.anyUses") : t("invite.nUses", { n: uses })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
