import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import type { Translate } from "../../i18n/translate";
import type { Id } from "../../shared/protocol";
import { slowName } from "../channels/slowName";
import { hexOf } from "../roles/colors";
import { RoleDot } from "../roles/RoleDot";
import type { AuditEntry } from "./api";
import { MaskLines } from "./MaskLines";
import {
  type Detail,
  detailsOf,
  type Field,
  layerOf,
  type OverwriteChange,
  type Value,
} from "./model";
import type { Names } from "./useNames";

interface Props {
  entry: AuditEntry;
  names: Names;
}

/** All that changed, before and after. */
export function EntryDetails({ entry, names }: Props): ReactNode {
  const { t } = useSpeech();
  const details = detailsOf(entry);
  if (details.length === 0) {
    return <p className="audit-details">{t("audit.noMore")}</p>;
  }
  return (
    <dl className="audit-details">
      {details.map((detail, at) => (
        <One key={at} detail={detail} names={names} />
      ))}
    </dl>
  );
}

function One({ detail, names }: { detail: Detail; names: Names }): ReactNode {
  const { t } = useSpeech();
  switch (detail.kind) {
    case "field":
      return <FieldChange {...detail} names={names} />;
    case "masks":
      return <MaskLines before={detail.before} after={detail.after} />;
    case "overwrite":
      return <Overwrite change={detail.change} names={names} />;
    case "roles":
      return (
        <>
          <RoleLine label={t("audit.given")} ids={detail.given} names={names} />
          <RoleLine label={t("audit.taken")} ids={detail.taken} names={names} />
        </>
      );
    case "place": {
      const { id, before, after } = detail.place;
      const name = detail.of === "channels" ? names.channel(id) : names.role(id);
      return (
        <Line label={t("audit.placeOf", { name })}>
          <BeforeAfter before={before} after={after} />
        </Line>
      );
    }
  }
}

function Line({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt dir="auto">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function BeforeAfter({ before, after }: { before: ReactNode; after: ReactNode }): ReactNode {
  return (
    <>
      <del dir="auto">{before}</del> <ArrowRight aria-hidden="true" /> <ins dir="auto">{after}</ins>
    </>
  );
}

interface FieldProps {
  field: Field;
  before: Value;
  after: Value;
  names: Names;
}

function FieldChange({ field, before, after, names }: FieldProps): ReactNode {
  const { t } = useSpeech();
  const shown = (value: Value): ReactNode => <Shown field={field} value={value} names={names} />;
  return (
    <Line label={t(`audit.field.${field}`)}>
      <BeforeAfter before={shown(before)} after={shown(after)} />
    </Line>
  );
}

function Shown({ field, value, names }: { field: Field; value: Value; names: Names }): ReactNode {
  const { t, format } = useSpeech();
  if (field === "color" && typeof value === "number" && value !== 0) {
    return (
      <>
        <RoleDot color={value} /> {hexOf(value)}
      </>
    );
  }
  if (field === "expires_at") {
    return value === null ? t("audit.value.never") : format.exact(Date.parse(String(value)));
  }
  if (field === "communication_disabled_until" && value !== null) {
    return format.exact(Date.parse(String(value)));
  }
  if (field === "parent_id" && typeof value === "string") {
    return names.channel(value);
  }
  return plain(field, value, t);
}

function plain(field: Field, value: Value, t: Translate): string {
  if (typeof value === "boolean") {
    return t(value ? "audit.value.yes" : "audit.value.no");
  }
  if (field === "rate_limit_per_user" && typeof value === "number") {
    return slowName(value, t);
  }
  if (field === "max_uses" && value === 0) {
    return t("audit.value.any");
  }
  return value === null || value === "" || value === 0 ? t("audit.value.none") : String(value);
}

function RoleLine(props: { label: string; ids: readonly Id[]; names: Names }): ReactNode {
  const { format } = useSpeech();
  const { label, ids, names } = props;
  return (
    ids.length > 0 && <Line label={label}>{format.list(ids.map((id) => names.role(id)))}</Line>
  );
}

function Overwrite({ change, names }: { change: OverwriteChange; names: Names }): ReactNode {
  const { t, format } = useSpeech();
  const { target, before, after } = change;
  const end = (one: OverwriteChange["before"]): string =>
    one?.expires_at ? format.exact(Date.parse(one.expires_at)) : t("audit.value.never");
  const ends = after !== null && (before?.expires_at ?? null) !== after.expires_at;
  return (
    <>
      <div className="audit-for">
        <dt>{t("audit.for", { name: names.target(target) })}</dt>
        <dd />
      </div>
      <MaskLines before={layerOf(before)} after={layerOf(after)} />
      {ends && (
        <Line label={t("audit.field.expires_at")}>
          <BeforeAfter before={end(before)} after={end(after)} />
        </Line>
      )}
    </>
  );
}
