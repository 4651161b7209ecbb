import { type ReactNode, useId } from "react";

interface Props {
  label: string;
  hint: string;
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is or is not. */
export function Toggle({ label, hint, on, disabled, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className="toggle">
      <div className="grow">
        <label htmlFor={id}>{label}</label>
        <small id={`${id}-hint`}>{hint}</small>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
    </div>
  );
}
