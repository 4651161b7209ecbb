import type { StoreApi } from "zustand/vanilla";
import type { Actions } from "./actions";
import type { AppState } from "./state";

/** The client without its pixels. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly actions: Actions;
  /** Reads what was kept, connects, and goes on until the returned function is called. */
  start(): () => void;
}
