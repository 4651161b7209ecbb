import { type ReactNode, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { languageNames } from "../../i18n/languages";
import { useSpeech } from "../../i18n/react";

export function Language(): ReactNode {
  const { t, format } = useSpeech();
  const actions = useActions();
  const chosen = useAppState((state) => state.settings.locale);
  const [now] = useState(() => Date.now());
  const options = [{ tag: null, name: t("language.browser") }, ...languageNames];
  return (
    <>
      <h1>{t("settings.language")}</h1>
      <p className="lead">{t("language.lead")}</p>
      <fieldset className="panel radios" aria-label={t("settings.language")}>
        {options.map(({ tag, name }) => (
          <label className="row" key={name}>
            <input
              type="radio"
              name="language"
              checked={chosen === tag}
              onChange={() => {
                actions.updateSettings({ locale: tag });
              }}
            />
            <b lang={tag ?? undefined}>{name}</b>
          </label>
        ))}
      </fieldset>
      <p className="lead">{t("language.now", { time: format.exact(now) })}</p>
    </>
  );
}
