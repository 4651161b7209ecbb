import { ChevronRight, History } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../../i18n/react";
import { idMillis } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import type { AuditEntry } from "./api";
import { EntryDetails } from "./EntryDetails";
import { Sentence } from "./Sentence";
import type { Names } from "./useNames";

/** A line of the log; opened, it shows what changed. */
export function EntryRow({ entry, names }: { entry: AuditEntry; names: Names }): ReactNode {
  const { t, format } = useSpeech();
  const [open, setOpen] = useState(false);
  const millis = idMillis(entry.id);
  return (
    <li>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          {entry.user_id === null ? (
            <History aria-hidden="true" />
          ) : (
            <Avatar id={entry.user_id} name={names.person(entry.user_id)} size={32} />
          )}
          <span className="grow">
            <span dir="auto">
              <Sentence entry={entry} names={names} />
            </span>
            {entry.reason !== null && (
              <small dir="auto">{t("audit.reason", { reason: entry.reason })}</small>
            )}
          </span>
          <time dateTime={new Date(millis).toISOString()} title={format.exact(millis)}>
            {format.relative(millis)}
          </time>
          <ChevronRight className="audit-chevron" aria-hidden="true" />
        </summary>
        {open && <EntryDetails entry={entry} names={names} />}
      </details>
    </li>
  );
}
