import { createRoot } from "react-dom/client";
import type { Language } from "../i18n/translate";
import type { App } from "./store/app";
import { AppContext } from "./store/react";
import { Root } from "./Root";

/** Draws the client into the page. */
export function mount(app: App, language: Language): void {
  const place = document.getElementById("root");
  if (place === null) {
    throw new Error("the page has no #root");
  }
  createRoot(place).render(
    <AppContext value={app}>
      <Root language={language} />
    </AppContext>,
  );
}
