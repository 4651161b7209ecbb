import { describe, expect, it } from "vitest";
import { codeIn } from "./code";

describe("an invite link", () => {
  it.each([
    "https://tempest.example/invite/a1B2c3D4",
    "tempest.example/invite/a1B2c3D4",
    "/invite/a1B2c3D4",
    " a1B2c3D4 ",
    "https://tempest.example/invite/a1B2c3D4/",
  ])("holds its code: %s", (link) => {
    expect(codeIn(link)).toBe("a1B2c3D4");
  });

  it.each(["", "https://tempest.example/channels/1", "a1B2 c3D4", "short", "https://x/invite/"])(
    "is not: %j",
    (link) => {
      expect(codeIn(link)).toBeNull();
    },
  );
});
