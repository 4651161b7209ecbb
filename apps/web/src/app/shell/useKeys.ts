import { useEffect, useRef } from "react";
import type { Route } from "../router/route";
import { navigate } from "../router/history";
import { placePath } from "../router/place";
import { openThread } from "../router/route";
import { AppContext } from "../store/react";
import { useContext } from "react";
import { selectChannelMark, selectChannelSections, selectListedThreads } from "../store/select";
import type { App } from "../store/app";
import { composer, conversation, isTyping } from "../ui/focus";
import { isMac } from "../ui/platform";
import { letRead, openDialog, ui } from "../ui/state";
import { cycleRegion } from "./regions";

/** The keys that work everywhere. Each stands on the sheet of keys, too: see `keys.ts`. */
export function useKeys(route: Route): void {
  const app = useContext(AppContext);
  const latest = useRef(route);
  useEffect(() => {
    latest.current = route;
  }, [route]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (app !== null && !event.defaultPrevented && !event.isComposing) {
        press(event, latest.current, app);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, [app]);
}

function press(event: KeyboardEvent, route: Route, app: App): void {
  const command = isMac() ? event.metaKey : event.ctrlKey;
  const { dialog, menu } = ui.getState();
  const open = dialog !== null || menu !== null;
  if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openDialog({ kind: "switcher", query: "" });
  } else if (command && event.key === "/") {
    event.preventDefault();
    openDialog({ kind: "keys" });
  } else if (open) {
    return;
  } else if (event.key === "F6") {
    event.preventDefault();
    cycleRegion(event.shiftKey ? -1 : 1);
  } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    step(route, app, event.key === "ArrowUp" ? -1 : 1, event.shiftKey ? "unread" : "all");
  } else if (event.key === "Escape") {
    markRead(app);
  } else if (isText(event) && !isTyping(document.activeElement)) {
    composer()?.focus(); // and the key that was pressed lands there
  }
}

function step(route: Route, { store }: App, by: 1 | -1, which: "all" | "unread"): void {
  if (!("guildId" in route)) {
    return;
  }
  const state = store.getState();
  const thread = route.page === "channel" ? openThread(route) : null;
  const here = thread ?? (route.page === "channel" ? route.channelId : null);
  const all = selectChannelSections(state, route.guildId)
    .flatMap(({ channels }) => channels)
    .flatMap((channel) => [channel, ...selectListedThreads(state, channel.id, thread)]);
  const round = all.filter(
    ({ id }) => which === "all" || id === here || selectChannelMark(state, id).unread,
  );
  const at = round.findIndex(({ id }) => id === here);
  const next = round[(at + by + round.length) % round.length];
  if (next !== undefined && next.id !== here) {
    navigate(placePath(next));
  }
}

function markRead({ actions }: App): void {
  const here = conversation();
  if (here !== null) {
    letRead(here);
    actions.markChannelRead(here);
  }
}

/** A key that writes, on its own. */
function isText(event: KeyboardEvent): boolean {
  return (
    event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey
  );
}
