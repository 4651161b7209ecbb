/**
 * Fails when the first screen needs more JavaScript than it may: the entry and all that it imports
 * statically, gzipped.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 180_000;
const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

function withStaticImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    (manifest[key].imports ?? []).forEach((next) => withStaticImports(next, seen));
  }
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const files = [...withStaticImports(entry)].map((key) => manifest[key].file);
const sizes = files.map((file) => ({ file, size: gzipSync(readFileSync(`dist/${file}`)).length }));
const total = sizes.reduce((sum, { size }) => sum + size, 0);

sizes
  .sort((a, b) => b.size - a.size)
  .forEach(({ file, size }) => console.log(`${String(size).padStart(8)}  ${file}`));
console.log(`${String(total).padStart(8)}  first screen, of at most ${LIMIT} bytes (gzip)`);
if (total > LIMIT) {
  console.error("The first screen needs too much JavaScript: load what it does not show later.");
  process.exit(1);
}
