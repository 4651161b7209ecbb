import { createContext, Fragment, type ReactNode, useContext, useMemo } from "react";
import { en } from "./en";
import { type Formats, formatsOf } from "./formats";
import {
  type Bag,
  type Key,
  type Language,
  piecesOf,
  type Translate,
  translator,
} from "./translate";
import type { Values } from "./translate";

export interface Speech {
  readonly locale: string;
  readonly t: Translate;
  /** Like `t`, with elements in the holes. */
  readonly rich: <K extends Key>(key: K, ...values: Values<K, ReactNode>) => ReactNode;
  readonly format: Formats;
}

const SpeechContext = createContext<Speech>(speechOf({ locale: "en", catalogue: en }));

export function speechOf(language: Language): Speech {
  return {
    locale: language.locale,
    t: translator(language),
    rich: (key, ...[values]) => richText(piecesOf(language, key, values ?? {}), values ?? {}),
    format: formatsOf(language.locale, translator(language)),
  };
}

function richText(pieces: readonly string[], values: Bag): ReactNode {
  return pieces.map((piece, at) => (
    <Fragment key={at}>{at % 2 === 0 ? piece : (values[piece] as ReactNode)}</Fragment>
  ));
}

/** Gives all below the language to speak. */
export function SpeechProvider(props: { language: Language; children: ReactNode }): ReactNode {
  const speech = useMemo(() => speechOf(props.language), [props.language]);
  return <SpeechContext value={speech}>{props.children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

export function useT(): Translate {
  return useContext(SpeechContext).t;
}
