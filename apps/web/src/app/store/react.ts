import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Actions } from "./actions";
import type { App } from "./app";
import type { AppState } from "./state";

/** Provided once by the root: `<AppContext value={app}>`. */
export const AppContext = createContext<App | null>(null);

function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) {
    throw new Error("there is no AppContext around this component");
  }
  return app;
}

/**
 * A slice of the state. The selector must give the same object for the same state: use the
 * selectors of `select.ts`, or `useShallow` of zustand around one that makes a new array.
 */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useApp().store, selector);
}

/** What a person can do; the same object for the life of the page. */
export function useActions(): Actions {
  return useApp().actions;
}
