import { useContext, useEffect, useRef } from "react";
import { AppContext, useAppState } from "../../app/store/react";
import { selectDisplayName } from "../../app/store/select";
import { announce } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import { type Id, isNewer, type Message } from "../../shared/protocol";
import { plainText } from "../markdown/plain";

const BURST_MS = 900;

/** Says what arrives, while the reader is at the end: a burst is one sentence. */
export function useAnnouncements(messages: readonly Message[], pinned: boolean): void {
  const t = useT();
  const me = useAppState((state) => state.world.me?.id ?? null);
  const app = useContext(AppContext);
  const said = useRef<Id | null>(null);
  const newest = messages.at(-1)?.id ?? null;
  useEffect(() => {
    const before = said.current;
    if (before === null || !pinned) {
      said.current = newest;
      return;
    }
    const timer = window.setTimeout(() => {
      const arrived = messages.filter(({ id, author }) => isNewer(id, before) && author.id !== me);
      said.current = newest;
      const last = arrived.at(-1);
      if (last !== undefined && app !== null) {
        const state = app.store.getState();
        const name = selectDisplayName(state, last.guild_id, last.author);
        const text = plainText(last.content, state.world, last.guild_id);
        const n = arrived.length;
        announce(n === 1 ? t("log.said", { name, text }) : t("log.saidMany", { n, name, text }));
      }
    }, BURST_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [messages, newest, pinned, me, app, t]);
}
