import { loadLanguage } from "../i18n/languages";
import { applyLook, keptLook } from "./look";
import { mount } from "./mount";
import { createApp } from "./store/app";
import { registerServiceWorker } from "../shared/registerServiceWorker";

/** Puts the client together, draws it, and lets it run for as long as the page lives. */
export async function startApp(): Promise<void> {
  const stopLook = applyLook(keptLook());
  const app = await createApp();
  const language = await loadLanguage(app.store.getState().settings.locale);
  stopLook(); // from here on the settings decide
  mount(app, language);
  app.start();
  if (import.meta.env.PROD) {
    void registerServiceWorker();
  }
}
