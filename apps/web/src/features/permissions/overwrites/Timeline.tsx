import type { ReactNode } from "react";
import { useAppState } from "../../../app/store/react";
import type { AppState } from "../../../app/store/state";
import { useSpeech, useT } from "../../../i18n/react";
import type { Translate } from "../../../i18n/translate";
import { type Id, OverwriteType } from "../../../shared/protocol";
import type { Step } from "./api";
import { targetName } from "./useTargetName";
import type { Reason } from "./why";

interface Props {
  guildId: Id;
  /** Of the person. */
  name: string;
  reasons: readonly Reason[];
}

/** Who said what, from the widest place to the narrowest; the last word is marked. */
export function Timeline({ guildId, name, reasons }: Props): ReactNode {
  return (
    <ol className="timeline">
      {reasons.map((reason, at) => (
        <Line key={at} guildId={guildId} name={name} reason={reason} />
      ))}
    </ol>
  );
}

function Line({ guildId, name, reason }: Omit<Props, "reasons"> & { reason: Reason }): ReactNode {
  const t = useT();
  const { step, says, decides } = reason;
  return (
    <li className={[says, decides && "decides"].filter(Boolean).join(" ")}>
      <small dir="auto">
        <Where step={step} />
      </small>
      <span>
        <What guildId={guildId} name={name} reason={reason} />
        {decides && <span className="sr-only"> {t("why.decides")}</span>}
      </span>
    </li>
  );
}

function Where({ step }: { step: Step }): ReactNode {
  const t = useT();
  return useAppState((state) => whereOf(state, step, t));
}

function whereOf({ world }: AppState, { kind, scope, scope_id }: Step, t: Translate): string {
  if (kind === "owner" || kind === "administrator") {
    return t(`why.${kind}`);
  }
  if (kind === "implied") {
    return t("why.rule");
  }
  const place = world.channels[scope_id ?? ""]?.name ?? t("why.goneChannel");
  switch (scope) {
    case "category":
      return t("why.category", { name: place });
    case "channel":
      return t("why.channel", { name: place });
    case "thread":
      return t("why.thread", { name: place });
    default:
      return t("why.server");
  }
}

function What({ guildId, name, reason }: Omit<Props, "reasons"> & { reason: Reason }): ReactNode {
  const { t } = useSpeech();
  const { step, says } = reason;
  const who = useAppState((state) => whoOf(state, guildId, step, t));
  if (step.kind === "owner" || step.kind === "administrator") {
    return t(`why.${step.kind}Text`);
  }
  if (step.rule !== null) {
    return step.rule === "TIMED_OUT" || step.rule === "NOT_IN_PRIVATE_THREAD"
      ? t(`why.${step.rule}`, { name })
      : t(`why.${step.rule}`);
  }
  return (
    <>
      <b dir="auto">{who}</b> <i>{t(`why.effect.${says}`)}</i>
    </>
  );
}

function whoOf(
  state: AppState,
  guildId: Id,
  { target, target_id: id }: Step,
  t: Translate,
): string {
  const isRole = target === "role";
  const type = isRole ? OverwriteType.role : OverwriteType.member;
  const name = targetName(state, guildId, { type, id: id ?? "" }, t);
  return isRole && id !== guildId ? t("why.role", { name }) : name;
}
