import { describe, expect, it } from "vitest";
import { role } from "../../test/make";
import { mask } from "../permissions/model";
import { changeOf, countOf, drafted } from "./draft";

const keepers = role({
  id: "20",
  name: "Keepers",
  permissions: String(mask("SPEAK")),
  denied: String(mask("STREAM")),
});

describe("a draft", () => {
  it("changes nothing while it is empty, or as the role is", () => {
    expect(changeOf(keepers, {})).toEqual({});
    const same = {
      name: " Keepers ",
      color: 0,
      masks: { allow: mask("SPEAK"), deny: mask("STREAM") },
    };
    expect(changeOf(keepers, same)).toEqual({});
    expect(countOf(keepers, same)).toBe(0);
  });

  it("sends what is different, and both masks together", () => {
    const draft = { hoist: true, masks: { allow: mask("SPEAK", "STREAM"), deny: 0n } };
    expect(changeOf(keepers, draft)).toEqual({
      hoist: true,
      permissions: String(mask("SPEAK", "STREAM")),
      denied: "0",
    });
  });

  it("counts fields and permissions", () => {
    const masks = { allow: mask("STREAM"), deny: 0n };
    expect(countOf(keepers, { name: "Guards", masks })).toBe(3);
  });

  it("shows the role as it would be", () => {
    expect(drafted(keepers, { color: 5, masks: { allow: 0n, deny: 0n } })).toEqual({
      ...keepers,
      color: 5,
      permissions: "0",
      denied: "0",
    });
  });
});
