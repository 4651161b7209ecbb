import { describe, expect, it } from "vitest";
import { permissionBits, type PermissionName } from "../bits";
import { mask } from "../model";
import type { Explanation, Step } from "./api";
import { whyOf } from "./why";

const GUILD = "1000";
const CHANNEL = "103";

function step(change: Partial<Step>): Step {
  return {
    kind: "layer",
    scope: "channel",
    scope_id: CHANNEL,
    target: "role",
    target_id: GUILD,
    allow: "0",
    deny: "0",
    rule: null,
    ...change,
  };
}

function explanation(steps: readonly Step[], decider: number | null): Explanation {
  const bits = Object.entries(permissionBits).map(([name, bit]) => ({
    bit,
    name,
    held: decider !== null && steps[decider]?.allow !== "0",
    decided_by: decider,
  }));
  return { user_id: "16", channel_id: CHANNEL, permissions: "0", steps, bits };
}

const sending = String(mask("SEND_MESSAGES"));
const files = String(mask("ATTACH_FILES"));
const lines = (of: Explanation, permission: PermissionName = "SEND_MESSAGES"): readonly string[] =>
  whyOf(of, permission, GUILD).reasons.map(({ step: { target_id, rule, kind }, says, decides }) =>
    [target_id ?? rule ?? kind, says, decides && "decides"].filter(Boolean).join(" "),
  );

describe("why somebody may or may not", () => {
  const everyone = step({ scope: "guild", scope_id: GUILD, allow: sending });
  const students = step({ scope: "category", scope_id: "110", target_id: "2000", allow: sending });
  const here = step({ deny: files });
  const pim = step({ target: "user", target_id: "16", deny: sending });

  it("is told from the widest place to the narrowest, the last word marked", () => {
    const of = explanation([everyone, students, here, pim], 3);
    expect(lines(of)).toEqual(["1000 allow", "2000 allow", "1000 nothing", "16 deny decides"]);
    expect(whyOf(of, "SEND_MESSAGES", GUILD).held).toBe(false);
  });

  it("leaves out who says nothing of it elsewhere", () => {
    const elsewhere = step({ scope: "category", scope_id: "110", target_id: "2001", allow: files });
    expect(lines(explanation([everyone, elsewhere], 0))).toEqual(["1000 allow decides"]);
  });

  it("is one line for what one overwrite denies and allows", () => {
    const denies = step({ target_id: "2000", deny: files });
    const allows = step({ target_id: "2000", allow: sending });
    const of = explanation([everyone, denies, allows], 2);
    expect(lines(of)).toEqual(["1000 allow", "2000 allow decides"]);
  });

  it("names a rule only where it took the permission", () => {
    const rule = step({
      kind: "implied",
      scope: null,
      scope_id: null,
      target: null,
      target_id: null,
      rule: "CANNOT_SEND",
      deny: files,
    });
    const of = explanation([everyone, rule], 1);
    expect(lines(of, "ATTACH_FILES")).toEqual(["1000 nothing", "CANNOT_SEND deny decides"]);
    expect(lines(of)).toEqual(["1000 allow"]);
  });

  it("has no last word where nothing ever spoke of it", () => {
    const { held, reasons } = whyOf(explanation([], null), "BAN_MEMBERS", GUILD);
    expect([held, reasons]).toEqual([false, []]);
  });
});
