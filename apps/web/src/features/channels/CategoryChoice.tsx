import { type ReactNode, useId } from "react";
import { useShallow } from "zustand/react/shallow";
import { useAppState } from "../../app/store/react";
import { selectChannelSections } from "../../app/store/select";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";

interface Props {
  guildId: Id;
  value: Id | null;
  onChange: (id: Id | null) => void;
}

export function CategoryChoice({ guildId, value, onChange }: Props): ReactNode {
  const t = useT();
  const id = useId();
  const categories = useAppState(
    useShallow((state) =>
      selectChannelSections(state, guildId).flatMap((one) => one.category ?? []),
    ),
  );
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t("channel.category")}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ""}
        onChange={(event) => {
          onChange(event.target.value === "" ? null : event.target.value);
        }}
      >
        <option value="">{t("channel.noCategory")}</option>
        {categories.map((category) => (
          <option key={category.id} value={category.id}>
            {category.name}
          </option>
        ))}
      </select>
    </div>
  );
}
