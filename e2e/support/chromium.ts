import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that the tests drive: CHROMIUM where it is set, else the first one that is installed. */
export function chromium(): string {
  const found = process.env["CHROMIUM"] ?? PLACES.find((place) => existsSync(place));
  if (found === undefined) {
    throw new Error(`No Chromium found: install it, or set CHROMIUM to its path. Looked at ${PLACES.join(", ")}.`);
  }
  return found;
}

/** Quiet and offline: nothing is asked of anybody but the server under test. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
