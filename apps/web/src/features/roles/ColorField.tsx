import { type ReactNode, useId, useState } from "react";
import { useT } from "../../i18n/react";
import { TextField } from "../../shared/ui/Field";
import { roleStyle } from "../markdown/Mentions";
import { colorOf, hexOf, type RoleColorName, roleColors } from "./colors";

interface Props {
  value: number;
  disabled: boolean;
  onChange: (color: number) => void;
}

const NAMES = Object.keys(roleColors) as readonly RoleColorName[];

/** A colour of the palette, or any by its six digits. */
export function ColorField({ value, disabled, onChange }: Props): ReactNode {
  const t = useT();
  const name = useId();
  const [text, setText] = useState(hexOf(value));
  const written = colorOf(text);
  const choose = (color: number): void => {
    setText(hexOf(color));
    onChange(color);
  };
  const write = (hex: string): void => {
    setText(hex);
    onChange(colorOf(hex) ?? value);
  };
  const swatch = (color: number, title: string): ReactNode => (
    <label key={color} className={color === 0 ? "none" : undefined} data-tip={title}>
      <input
        type="radio"
        name={name}
        checked={value === color}
        disabled={disabled}
        onChange={() => {
          choose(color);
        }}
      />
      <i style={roleStyle(color)} aria-hidden="true" />
      <span className="sr-only">{title}</span>
    </label>
  );
  return (
    <fieldset className="role-colors">
      <legend className="label">{t("roles.color")}</legend>
      <div className="swatches">
        {swatch(0, t("roles.noColor"))}
        {NAMES.map((one) => swatch(roleColors[one], t(`roles.color.${one}`)))}
      </div>
      <TextField
        label={t("roles.hex")}
        value={written === null || written === value ? text : hexOf(value)}
        placeholder="#1abc9c"
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        readOnly={disabled}
        fault={written === null && text.length >= 7 ? t("roles.notAColor") : null}
        onChange={(event) => {
          write(event.target.value);
        }}
      />
    </fieldset>
  );
}
