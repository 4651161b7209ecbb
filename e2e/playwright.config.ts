import { defineConfig } from "@playwright/test";
import { chromium, FLAGS } from "./support/chromium.ts";

export default defineConfig({
  testDir: "tests",
  outputDir: "results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromium(), args: FLAGS },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
