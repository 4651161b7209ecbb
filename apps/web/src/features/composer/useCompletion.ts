import { type RefObject, useContext, useEffect, useId, useRef, useState } from "react";
import { AppContext } from "../../app/store/react";
import type { Channel } from "../../shared/protocol";
import { type Token, tokenAt } from "./completion";
import { type Offer, offersFor } from "./offers";
import { insertText } from "./usePaste";

export interface Completion {
  readonly id: string;
  readonly token: Token | null;
  readonly offers: readonly Offer[];
  readonly chosen: number;
  readonly aria: object;
  /** Looks at the word before the caret again. */
  readonly look: () => void;
  /** What the writing place tells it; silent while an input method has a word in the making. */
  readonly handlers: object;
  readonly take: (offer: Offer) => void;
  /** True where the key was for the list. */
  readonly key: (key: string) => boolean;
}

const NONE: readonly Offer[] = [];

/** Names for the word at the caret: arrows choose, Enter or Tab takes, Escape leaves it be. */
export function useCompletion(
  channel: Channel,
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
): Completion {
  const app = useContext(AppContext);
  const id = useId();
  const composing = useRef(false);
  const [caret, setCaret] = useState(0);
  const [closed, close] = useState<string | null>(null);
  const [picked, pick] = useState<{ word: string | null; at: number }>({ word: null, at: 0 });
  const [offers, setOffers] = useState<readonly Offer[]>(NONE);
  const token = caret === -1 ? null : tokenAt(text, caret);
  const word = token === null ? null : `${token.start}${token.sign}${token.query}`;
  useEffect(() => {
    let wanted = true;
    const found =
      token === null || app === null
        ? Promise.resolve(NONE)
        : offersFor(token, app.store.getState(), channel);
    void found.then((list) => {
      if (wanted) {
        setOffers(list);
      }
    });
    return () => {
      wanted = false;
    };
    // the token is made anew with each key; its word says whether it changed
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [word, app, channel]);
  const shown = word !== null && word !== closed ? offers : NONE;
  const chosen = picked.word === word ? Math.min(picked.at, shown.length - 1) : 0;

  const rest = (): void => {
    setCaret(-1);
  };
  const look = (): void => {
    const element = box.current;
    if (!composing.current) {
      const plain = element !== null && element.selectionStart === element.selectionEnd;
      setCaret(plain ? element.selectionEnd : -1);
    }
  };
  const take = (offer: Offer): void => {
    const element = box.current;
    if (element !== null && token !== null) {
      element.focus();
      element.setSelectionRange(token.start, element.selectionEnd);
      insertText(`${offer.insert} `);
    }
  };
  const step = (by: number): void => {
    pick({ word, at: (chosen + by + shown.length) % shown.length });
  };
  const key = (name: string): boolean => {
    const offer = shown[chosen];
    if (offer === undefined) {
      return false;
    }
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        step(1);
      },
      ArrowUp: () => {
        step(-1);
      },
      Enter: () => {
        take(offer);
      },
      Tab: () => {
        take(offer);
      },
      Escape: () => {
        close(word);
      },
    };
    deeds[name]?.();
    return name in deeds;
  };
  return {
    id,
    token,
    offers: shown,
    chosen,
    key,
    take,
    aria: {
      "aria-autocomplete": "list",
      "aria-controls": shown.length > 0 ? id : undefined,
      "aria-activedescendant": shown.length > 0 ? `${id}-${chosen}` : undefined,
    },
    look,
    handlers: {
      onSelect: look,
      onBlur: rest,
      onCompositionStart: () => {
        composing.current = true;
        rest();
      },
      onCompositionEnd: () => {
        composing.current = false;
        look();
      },
    },
  };
}
