import { Check, type LucideIcon, Slash, X } from "lucide-react";
import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import { type Masks, namesIn } from "../permissions/model";
import { maskChange } from "./model";

const STATES: readonly { state: "allowed" | "denied" | "unset"; icon: LucideIcon }[] = [
  { state: "allowed", icon: Check },
  { state: "denied", icon: X },
  { state: "unset", icon: Slash },
];

/** Which permissions are allowed, denied and not set any more, by their names. */
export function MaskLines({ before, after }: { before: Masks; after: Masks }): ReactNode {
  const { t, format } = useSpeech();
  const change = maskChange(before, after);
  return STATES.filter(({ state }) => change[state] !== 0n).map(({ state, icon: Icon }) => (
    <div key={state} className={`audit-mask ${state}`}>
      <dt>
        <Icon aria-hidden="true" />
        {t(`audit.${state}`)}
      </dt>
      <dd>{format.list(namesIn(change[state]).map((permission) => t(`perm.${permission}`)))}</dd>
    </div>
  ));
}
