import { CircleQuestionMark } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useAppState } from "../../../app/store/react";
import { selectCan } from "../../../app/store/select";
import { NARROW, useMedia } from "../../../app/ui/media";
import { permissionName, useProblemText } from "../../../app/ui/useProblemText";
import { useSpeech, useT } from "../../../i18n/react";
import { OverwriteType } from "../../../shared/protocol";
import type { PermissionName } from "../bits";
import { holds } from "../model";
import type { Scope, Target } from "./api";
import { Timeline } from "./Timeline";
import { useOnlyRole, useTargetName } from "./useTargetName";
import { type Told, useWhy } from "./useWhy";
import { whyOf } from "./why";

interface Props {
  scope: Scope;
  target: Target;
  permission: PermissionName | null;
  /** Something of the target is changed and not saved: the answer does not know of it. */
  unsaved: boolean;
}

/** Why the person has the chosen permission here, or not. */
export function WhyPanel({ scope, target, permission, unsaved }: Props): ReactNode {
  const t = useT();
  const panel = useRef<HTMLElement>(null);
  useComingIntoView(panel, permission);
  return (
    <section ref={panel} aria-labelledby="why-title" aria-live="polite">
      <h2 className="sec" id="why-title">
        <CircleQuestionMark aria-hidden="true" />
        {t("why.title")}
      </h2>
      <div className="panel why-panel">
        {permission === null ? (
          <Nothing scope={scope} target={target} />
        ) : (
          <Answer scope={scope} target={target} permission={permission} />
        )}
        {permission !== null && unsaved && <p className="fine">{t("why.asSaved")}</p>}
      </div>
    </section>
  );
}

/** Where the panel lies below the list, a choice leads to it. */
function useComingIntoView(
  panel: { readonly current: HTMLElement | null },
  permission: PermissionName | null,
): void {
  const narrow = useMedia(NARROW);
  useEffect(() => {
    if (narrow && permission !== null) {
      panel.current?.scrollIntoView({ block: "center" });
    }
  }, [panel, narrow, permission]);
}

function Nothing({ scope, target }: Pick<Props, "scope" | "target">): ReactNode {
  const t = useT();
  const name = useTargetName(scope.guildId, target);
  return <p>{t("why.pick", { name })}</p>;
}

type AnswerProps = Pick<Props, "scope" | "target"> & { permission: PermissionName };

function Answer({ scope, target, permission }: AnswerProps): ReactNode {
  const t = useT();
  const words = useProblemText();
  const right = target.type === OverwriteType.role ? "MANAGE_ROLES" : "EXPLAIN_PERMISSIONS";
  const may = useAppState(
    (state) => state.world.me?.id === target.id || selectCan(state, right, scope.guildId, null),
  );
  const told = useWhy(scope, target, may);
  if (!may) {
    return <p>{t("why.needs", { right: permissionName(right, t) })}</p>;
  }
  if (told.kind === "problem") {
    return <p className="bad">{words(told.error)}</p>;
  }
  return told.kind === "loading" ? (
    <Bones />
  ) : (
    <Verdict scope={scope} target={target} permission={permission} told={told} />
  );
}

function Bones(): ReactNode {
  return (
    <div className="bones" aria-hidden="true">
      <i className="bone" style={{ width: "80%", height: 16 }} />
      <i className="bone" style={{ width: "55%", height: 14, marginBlockStart: 16 }} />
    </div>
  );
}

type VerdictProps = AnswerProps & { told: Extract<Told, { kind: "person" | "role" }> };

function Verdict({ scope, target, permission, told }: VerdictProps): ReactNode {
  const t = useT();
  const { guildId, channelId } = scope;
  const name = useTargetName(guildId, target);
  const somebody = useOnlyRole(guildId, target.id, "why");
  if (told.kind === "role") {
    const of = told.view.channels.find(({ channel_id: id }) => id === channelId)?.permissions;
    const held = BigInt(channelId === null ? told.view.permissions : (of ?? "0"));
    return (
      <>
        <Headline name={somebody} permission={permission} held={holds(held, permission)} />
        <p>{t("why.onlyRoleNote")}</p>
      </>
    );
  }
  const { held, reasons } = whyOf(told.explanation, permission, guildId);
  return (
    <>
      <Headline name={name} permission={permission} held={held} />
      <Timeline guildId={guildId} name={name} reasons={reasons} />
      {reasons.every(({ decides }) => !decides) && <p>{t("why.nothing")}</p>}
    </>
  );
}

/** What is no deed by its name: a title, or something that one is. */
const TITLES: ReadonlySet<PermissionName> = new Set(["ADMINISTRATOR", "PRIORITY_SPEAKER"]);

function Headline(props: { name: string; permission: PermissionName; held: boolean }): ReactNode {
  const { name, permission, held } = props;
  const { t, locale } = useSpeech();
  const right = permissionName(permission, t);
  if (TITLES.has(permission)) {
    return <h3>{t(held ? "why.has" : "why.hasNot", { name, right })}</h3>;
  }
  const deed = locale.startsWith("en") ? right.charAt(0).toLowerCase() + right.slice(1) : right;
  return <h3>{t(held ? "why.may" : "why.mayNot", { name, deed })}</h3>;
}
