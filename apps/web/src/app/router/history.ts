/**
 * The browser's history, as the one truth about where a person is. Each entry knows how deep it
 * stands in the app, so that "back" never leaves it by surprise, and which sheets lie on the page,
 * so that the back gesture of a phone takes those away first.
 */
interface EntryState {
  readonly depth: number;
  /** From the lowest to the topmost. */
  readonly sheets: readonly string[];
}

const listeners = new Set<() => void>();
/** Set while the browser walks back: it does so later, and what comes next must wait for it. */
let walking = false;
let place = "";
let waiting: (() => void)[] = [];

/** Counts the arrivals at an address, so that the same one twice is two visits. */
let visits = 0;

export function currentVisit(): number {
  return visits;
}

function tell(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

/** Told when somebody wants to leave a page that has something to lose; they stay. */
let keeper: (() => void) | null = null;

/** Keeps everybody on this page, until the returned function is called. */
export function keepHere(refused: () => void): () => void {
  place = currentPath();
  keeper = refused;
  return () => {
    keeper = keeper === refused ? null : keeper;
  };
}

function isKept(path: string): boolean {
  const kept = keeper !== null && path !== place;
  if (kept) {
    keeper?.();
  }
  return kept;
}

function arrived(): void {
  const next = waiting;
  walking = false;
  waiting = [];
  if (isKept(currentPath())) {
    put("pushState", { depth: entry().depth + 1, sheets: [] }, place);
  } else {
    visits += place === currentPath() ? 0 : 1;
    place = currentPath();
  }
  next.forEach((deed) => {
    deed();
  });
  tell();
}

function whenArrived(deed: () => void): void {
  if (walking) {
    waiting.push(deed);
  } else {
    deed();
    tell();
  }
}

export function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("popstate", arrived);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener("popstate", arrived);
    }
  };
}

export function currentPath(): string {
  return window.location.pathname;
}

export function hasSheet(name: string): boolean {
  return entry().sheets.includes(name);
}

function entry(): EntryState {
  const state = window.history.state as Partial<EntryState> | null;
  return { depth: state?.depth ?? 0, sheets: state?.sheets ?? [] };
}

function put(how: "pushState" | "replaceState", state: EntryState, path: string): void {
  visits += state.sheets.length === 0 ? 1 : 0;
  window.history[how](state, "", path);
  place = path;
}

/** Goes to the address. Where one is already, or from a sheet, the entry is replaced. */
export function navigate(path: string): void {
  whenArrived(() => {
    if (isKept(path)) {
      return;
    }
    const { depth, sheets } = entry();
    if (path === currentPath() || sheets.length > 0) {
      put("replaceState", { depth, sheets: [] }, path);
    } else {
      put("pushState", { depth: depth + 1, sheets: [] }, path);
    }
  });
}

export function replace(path: string): void {
  whenArrived(() => {
    if (!isKept(path)) {
      put("replaceState", { depth: entry().depth, sheets: [] }, path);
    }
  });
}

/** One step back where that stays in the app, else to the given address. */
export function back(otherwise: string): void {
  if (entry().depth > 0) {
    walkBack();
  } else {
    replace(otherwise);
  }
}

function walkBack(): void {
  walking = listeners.size > 0;
  window.history.back();
}

export function pushSheet(name: string): void {
  whenArrived(() => {
    const { depth, sheets } = entry();
    put("pushState", { depth: depth + 1, sheets: [...sheets, name] }, currentPath());
  });
}

/** Takes the sheet away, where it still lies on top. */
export function popSheet(name: string): void {
  if (!walking && entry().sheets.at(-1) === name) {
    walkBack();
  }
}

/** A phone that begins inside a channel gets what leads there underneath, for the way back. */
export function layUnder(...below: readonly string[]): void {
  const here = currentPath();
  if (entry().depth === 0 && !below.includes(here)) {
    [...below, here].forEach((path, depth) => {
      put(depth === 0 ? "replaceState" : "pushState", { depth, sheets: [] }, path);
    });
  }
}
