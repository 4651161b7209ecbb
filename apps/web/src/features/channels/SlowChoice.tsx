import { type ReactNode, useId } from "react";
import { useSpeech } from "../../i18n/react";
import { slowName } from "./slowName";

const SLOW = [0, 5, 10, 30, 60, 300, 900, 3600, 21600] as const;

export function SlowChoice(props: {
  value: number;
  onChange: (seconds: number) => void;
}): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  const known = SLOW.some((seconds) => seconds === props.value) ? SLOW : [...SLOW, props.value];
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t("channel.slow")}
      </label>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={(event) => {
          props.onChange(Number(event.target.value));
        }}
      >
        {known.map((seconds) => (
          <option key={seconds} value={seconds}>
            {slowName(seconds, t)}
          </option>
        ))}
      </select>
    </div>
  );
}
