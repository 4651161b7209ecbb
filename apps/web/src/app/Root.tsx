import { type ReactNode, useEffect, useState } from "react";
import { english, loadLanguage } from "../i18n/languages";
import { SpeechProvider } from "../i18n/react";
import type { Language } from "../i18n/translate";
import { ApprovalHost } from "../features/approvals/ApprovalHost";
import { Announcer } from "../features/notices/Announcer";
import { Toasts } from "../features/notices/Toasts";
import { StepUpHost } from "../features/stepup/StepUpHost";
import { Tooltips } from "../shared/ui/Tooltips";
import { applyLook } from "./look";
import { Pages } from "./Pages";
import { useAppState } from "./store/react";

/** All of the interface, below the store. */
export function Root({ language = english }: { language?: Language }): ReactNode {
  const settings = useAppState((state) => state.settings);
  const spoken = useLanguage(settings.locale, language);
  useEffect(() => applyLook(settings), [settings]);
  useEffect(() => {
    document.documentElement.lang = spoken.locale;
  }, [spoken]);
  return (
    <SpeechProvider language={spoken}>
      <Pages />
      <ApprovalHost />
      <StepUpHost />
      <Toasts />
      <Announcer />
      <Tooltips />
    </SpeechProvider>
  );
}

function useLanguage(chosen: string | null, first: Language): Language {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    let wanted = true;
    void loadLanguage(chosen).then((loaded) => {
      if (wanted) {
        setLanguage(loaded);
      }
    });
    return () => {
      wanted = false;
    };
  }, [chosen]);
  return language;
}
