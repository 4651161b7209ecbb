import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { DialogFrame } from "../../app/overlays/DialogFrame";
import { useRoute } from "../../app/router/react";
import { useAppState } from "../../app/store/react";
import { useT } from "../../i18n/react";
import { isComposing } from "../../shared/ui/keys";
import { SearchCombobox } from "../../shared/ui/SearchCombobox";
import { find, type Found } from "./found";
import { FoundRow } from "./FoundRow";
import "./switcher.css";
import { SwitcherFoot } from "./SwitcherFoot";
import { useGo } from "./useGo";

/** One box for every place and every command. */
export function Switcher({ query: first }: { query: string }): ReactNode {
  const t = useT();
  const id = useId();
  const route = useRoute();
  const go = useGo();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(first);
  const [at, setAt] = useState(0);
  const state = useAppState((all) => all);
  const guildId = "guildId" in route ? route.guildId : null;
  const found = useMemo(() => find(query, state, guildId, t), [query, state, guildId, t]);
  const chosen = Math.min(at, found.length - 1);
  const step = (by: number): void => {
    const next = (chosen + by + found.length) % Math.max(1, found.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const take = (one: Found | undefined): void => {
    if (one !== undefined) {
      go(one);
    }
  };
  const key = (event: KeyboardEvent): void => {
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        step(1);
      },
      ArrowUp: () => {
        step(-1);
      },
      Enter: () => {
        take(found[chosen]);
      },
    };
    const deed = isComposing(event) ? undefined : deeds[event.key];
    if (deed !== undefined) {
      event.preventDefault();
      deed();
    }
  };
  return (
    <DialogFrame title={t("switcher.title")} size="bare">
      <div className="switcher">
        <SearchCombobox
          label={t("switcher.title")}
          placeholder={t("switcher.ask")}
          list={id}
          chosen={found.length > 0 ? chosen : null}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            setAt(0);
          }}
          onKeyDown={key}
        />
        {found.length === 0 ? (
          <p className="none" role="status">
            {t("switcher.none", { query })}
          </p>
        ) : (
          <div role="listbox" id={id} ref={list} aria-label={t("switcher.title")}>
            {found.map((one, index) => (
              <FoundRow
                key={one.key}
                id={`${id}-${index}`}
                one={one}
                query={query}
                on={index === chosen}
                take={() => {
                  take(one);
                }}
              />
            ))}
          </div>
        )}
        <SwitcherFoot />
      </div>
    </DialogFrame>
  );
}
