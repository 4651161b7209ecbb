import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { transformWithOxc } from "vite";

const SOURCE = "src/service-worker/worker.ts";
const LATIN_FONT = /latin-wght-normal.*\.woff2$/;

/** Emits `/sw.js` with the list of what makes up the shell and a version that names its content. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => belongsToShell(fileName));
      const shell = ["/", ...files.map(({ fileName }) => `/${fileName}`).sort()];
      const source = await readFile(SOURCE, "utf8");
      const page = await readFile("index.html", "utf8");
      const version = createHash("sha256").update(source).update(page).update(shell.join("\n"));
      const { code } = await transformWithOxc(source, SOURCE, { lang: "ts" });
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: code
          .replaceAll("__VERSION__", JSON.stringify(version.digest("hex").slice(0, 16)))
          .replaceAll("__SHELL__", JSON.stringify(shell)),
      });
    },
  };
}

function belongsToShell(fileName: string): boolean {
  if (!fileName.startsWith("assets/")) {
    return false;
  }
  return /\.(js|css)$/.test(fileName) || LATIN_FONT.test(fileName);
}
