import type { Id } from "../../../shared/protocol";
import { type PermissionName, permissionBits } from "../bits";
import type { Explanation, Step } from "./api";

/** One line of why: who said what of the permission, and where. */
export interface Reason {
  readonly step: Step;
  readonly says: "allow" | "deny" | "nothing";
  /** Had the last word. */
  readonly decides: boolean;
}

export interface Why {
  readonly held: boolean;
  /** From the widest to the narrowest, as they counted. */
  readonly reasons: readonly Reason[];
}

/**
 * What was said of a permission. Who says nothing of it is left out, but for everyone and for what
 * is set in the very place that is asked about.
 */
export function whyOf(explanation: Explanation, permission: PermissionName, guildId: Id): Why {
  const bit = permissionBits[permission];
  const { held = false, decided_by: decider = null } = explanation.bits[bit] ?? {};
  const place = explanation.channel_id ?? guildId;
  const speakers = new Map<string, { at: number; reason: Reason }>();
  explanation.steps.forEach((step, at) => {
    const reason: Reason = { step, says: said(step, bit), decides: at === decider };
    const key = [step.kind, step.scope, step.target_id, step.rule].join();
    if (reason.says !== "nothing" || !speakers.has(key)) {
      speakers.set(key, { at, reason });
    }
  });
  const reasons = [...speakers.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ reason }) => reason)
    .filter(({ step, says }) => says !== "nothing" || isTelling(step, place, guildId));
  return { held, reasons };
}

function said({ allow, deny }: Step, bit: number): Reason["says"] {
  const has = (mask: string): boolean => ((BigInt(mask) >> BigInt(bit)) & 1n) === 1n;
  return has(allow) ? "allow" : has(deny) ? "deny" : "nothing";
}

function isTelling({ kind, scope, scope_id, target_id }: Step, place: Id, guildId: Id): boolean {
  const isHere = scope !== "guild" && scope_id === place;
  return kind === "layer" && (target_id === guildId || isHere);
}
