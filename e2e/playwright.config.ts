import { defineConfig } from "@playwright/test";
import { chromium, FLAGS } from "./support/chromium.ts";

export default defineConfig({
  testDir: "tests",
  outputDir: "results",
  fullyParallel: false,
  workers: 1,
  // Some bounds are times, and a machine may have others to serve: what passed at the second try is told as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 60_000,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromium(), args: FLAGS },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
