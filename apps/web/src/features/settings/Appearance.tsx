import { type ReactNode, useId } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { useSpeech } from "../../i18n/react";
import type { Settings } from "./model";

export function Appearance(): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  const settings = useAppState((state) => state.settings);
  return (
    <>
      <h1>{t("settings.appearance")}</h1>
      <p className="lead">{t("appearance.lead")}</p>
      <Choice
        title={t("appearance.theme")}
        name="theme"
        value={settings.theme}
        options={(["system", "light", "dark"] as const).map((value) => ({
          value,
          text: t(`theme.${value}`),
        }))}
        onChange={(theme: Settings["theme"]) => {
          actions.updateSettings({ theme });
        }}
      />
      <Choice
        title={t("appearance.density")}
        name="density"
        value={settings.density}
        options={(["cozy", "compact"] as const).map((value) => ({
          value,
          text: t(`density.${value}`),
        }))}
        onChange={(density: Settings["density"]) => {
          actions.updateSettings({ density });
        }}
      />
      <TextSize />
    </>
  );
}

interface ChoiceProps<T extends string> {
  title: string;
  name: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onChange: (value: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  return (
    <fieldset className="segments">
      <legend className="sec">{props.title}</legend>
      {props.options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.value === value}
            onChange={() => {
              props.onChange(value);
            }}
          />
          <span className={props.name === "theme" ? `swatch ${value}` : undefined}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

const SMALLEST = 80;
const LARGEST = 200;

function TextSize(): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  const actions = useActions();
  const size = useAppState((state) => state.settings.textSize);
  return (
    <>
      <label className="sec" htmlFor={id}>
        <span className="grow">{t("appearance.textSize")}</span>
        <span className="num">{t("appearance.percent", { n: size })}</span>
      </label>
      <input
        id={id}
        className="range"
        type="range"
        min={SMALLEST}
        max={LARGEST}
        step={10}
        value={size}
        onChange={(event) => {
          actions.updateSettings({ textSize: Number(event.target.value) });
        }}
      />
      <p className="sample panel">{t("appearance.sample")}</p>
    </>
  );
}
