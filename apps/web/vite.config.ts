import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serviceWorker } from "./scripts/service-worker-plugin.ts";

const server = process.env["TEMPEST_SERVER"] ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), serviceWorker()],
  build: {
    target: "es2023",
    sourcemap: true,
    assetsInlineLimit: 0, // the content security policy knows no data: scripts or styles
    manifest: true,
  },
  server: {
    proxy: {
      "/api": server,
      "/files": server,
      "/gateway": { target: server, ws: true },
    },
  },
});
