import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import type { AuditEntry } from "./api";
import { detailsOf, idIn, knownAction, memberDeed, overwriteTarget } from "./model";
import type { Names } from "./useNames";

interface Props {
  entry: AuditEntry;
  names: Names;
}

/** Who did what, in plain words. */
export function Sentence({ entry, names }: Props): ReactNode {
  const { t, rich } = useSpeech();
  const action = knownAction(entry.action);
  const who = entry.user_id === null ? "" : <b>{names.person(entry.user_id)}</b>;
  const target = <b>{useTarget(entry, names)}</b>;
  if (action === null) {
    return rich("audit.unknown", { who, action: entry.action });
  }
  const [first] = detailsOf(entry);
  if (first?.kind === "roles" && action === "MEMBER_ROLES") {
    const given = first.taken.length === 0;
    if (given || first.given.length === 0) {
      const roles = <Roles ids={given ? first.given : first.taken} names={names} />;
      return rich(given ? "audit.gave" : "audit.took", { who, target, roles });
    }
  }
  const deed = memberDeed(entry);
  if (deed !== null) {
    return rich(`audit.${deed}`, { who, target });
  }
  const whom = overwriteTarget(entry);
  const author = idIn(entry, "author_id");
  const thread = idIn(entry, "thread_id");
  return rich(`audit.did.${action}`, {
    who,
    target,
    whom: (
      <b>
        {whom !== null
          ? names.target(whom)
          : author !== null
            ? names.person(author)
            : t("audit.several")}
      </b>
    ),
    place: (
      <b>
        {thread === null ? names.channel(idIn(entry, "channel_id") ?? "") : names.thread(thread)}
      </b>
    ),
  });
}

function Roles({ ids, names }: { ids: readonly Id[]; names: Names }): ReactNode {
  const { format } = useSpeech();
  return <b>{format.list(ids.map((id) => names.role(id)))}</b>;
}

function useTarget({ action, guild_id, target_id, target_name }: AuditEntry, names: Names): string {
  const { t } = useSpeech();
  if (action.startsWith("THREAD_MEMBER_")) {
    return names.person(target_id);
  }
  if (target_id === guild_id && !action.startsWith("ROLE_")) {
    return t("audit.server");
  }
  const [kind] = action.split("_");
  switch (kind) {
    case "CHANNEL":
    case "OVERWRITE":
      return names.channel(target_id, target_name);
    case "THREAD":
      return names.thread(target_id, target_name);
    case "ROLE":
      return names.role(target_id, target_name);
    default:
      return names.person(target_id);
  }
}
