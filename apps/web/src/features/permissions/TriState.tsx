import { Check, type LucideIcon, Slash, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useT } from "../../i18n/react";
import type { Setting } from "./model";

const STATES: readonly { setting: Setting; icon: LucideIcon }[] = [
  { setting: "deny", icon: X },
  { setting: "unset", icon: Slash },
  { setting: "allow", icon: Check },
];

interface Props {
  value: Setting;
  /** The ids of what names it, and of what tells more of it. */
  labelledBy: string;
  describedBy: string;
  disabled: boolean;
  onChange: (setting: Setting) => void;
}

/** Deny, not set, allow: one of the three, by the arrow keys as well. */
export function TriState(props: Props): ReactNode {
  const t = useT();
  const name = useId();
  return (
    <div
      className="tristate"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {STATES.map(({ setting, icon: Icon }) => (
        <label key={setting} className={setting} data-tip={t(`perms.${setting}`)}>
          <input
            type="radio"
            name={name}
            value={setting}
            checked={props.value === setting}
            disabled={props.disabled}
            onChange={() => {
              props.onChange(setting);
            }}
          />
          <Icon aria-hidden="true" />
          <span className="sr-only">{t(`perms.${setting}`)}</span>
        </label>
      ))}
    </div>
  );
}
