import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { permissionBits } from "./bits";

const SERVER = resolve(
  import.meta.dirname,
  "../../../../../perms/src/main/java/chat/tempest/perms/Permission.java",
);

describe("the permissions", () => {
  it("are the server's, by name and number", () => {
    const source = readFileSync(SERVER, "utf8");
    const constants = [...source.matchAll(/^ {2}([A-Z_]+)\(\s*(\d+),/gm)];
    const ofServer: Record<string, number> = Object.fromEntries(
      constants.map(([, name = "", bit]) => [name, Number(bit)] as const),
    );
    expect(permissionBits).toEqual(ofServer);
    expect(Object.keys(ofServer)).toHaveLength(80);
  });
});
