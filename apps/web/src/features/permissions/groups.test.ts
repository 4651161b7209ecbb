import { describe, expect, it } from "vitest";
import { permissionBits } from "./bits";
import { channelPermissionGroups, permissionGroups } from "./groups";

describe("the groups", () => {
  it("hold every permission once", () => {
    const grouped = permissionGroups.flatMap(({ permissions }) => permissions);
    expect([...grouped].sort()).toEqual(Object.keys(permissionBits).sort());
  });

  it("offer a channel nothing that only the server as a whole is asked for", () => {
    const offered = channelPermissionGroups.flatMap(({ permissions }) => permissions);
    expect(offered).toContain("SEND_MESSAGES");
    expect(offered).not.toContain("ADMINISTRATOR");
    expect(offered).not.toContain("BAN_MEMBERS");
  });
});
