/** Registers the worker that keeps the shell. Called by the built page alone, once it has started. */
export async function registerServiceWorker(): Promise<void> {
  if ("serviceWorker" in navigator) {
    await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  }
}
