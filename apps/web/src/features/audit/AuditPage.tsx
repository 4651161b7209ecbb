import { ScrollText } from "lucide-react";
import type { ReactNode } from "react";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech } from "../../i18n/react";
import type { Guild } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { useAllMembers } from "../members/useAllMembers";
import { EntryRow } from "./EntryRow";
import { Filters } from "./Filters";
import { daysOf, nothingRead, type ReadLog } from "./model";
import { type Names, useNames } from "./useNames";
import { type Reading, useAuditLog } from "./useAuditLog";
import "./audit.css";

/** Who changed what in the server, by day, the newest first. */
export default function AuditPage({ guild }: { guild: Guild }): ReactNode {
  const { t } = useSpeech();
  const reading = useAuditLog(guild.id);
  const log = reading.log ?? nothingRead;
  const names = useNames(guild.id, log);
  useAllMembers(guild.id);
  return (
    <>
      <h1>{t("guildSettings.audit")}</h1>
      <p className="lead">{t("audit.lead")}</p>
      <Filters guildId={guild.id} reading={reading} names={names} users={log.users} />
      <Log reading={reading} names={names} />
    </>
  );
}

function Log({ reading, names }: { reading: Reading; names: Names }): ReactNode {
  const { t } = useSpeech();
  const { log, busy, error } = reading;
  if (log === null) {
    return <Bones />;
  }
  return (
    <>
      <Days log={log} names={names} />
      {error !== null && (
        <Fault error={error} retry={log.entries.length === 0 ? reading.refresh : reading.more} />
      )}
      {error === null && log.entries.length === 0 && <Nothing reading={reading} />}
      {error === null && log.more && (
        <Button className="audit-more" busy={busy} onClick={reading.more}>
          {t("audit.more")}
        </Button>
      )}
    </>
  );
}

function Days({ log, names }: { log: ReadLog; names: Names }): ReactNode {
  const { format } = useSpeech();
  return daysOf(log.entries).map(({ millis, entries }) => (
    <section key={entries[0]?.id} aria-label={format.day(millis)}>
      <h2 className="sec">{format.day(millis)}</h2>
      <ul className="panel audit-log">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} names={names} />
        ))}
      </ul>
    </section>
  ));
}

function Fault({ error, retry }: { error: unknown; retry: () => void }): ReactNode {
  const { t } = useSpeech();
  const words = useProblemText();
  return (
    <p className="rows-empty" role="alert">
      {words(error)}{" "}
      <button type="button" className="link" onClick={retry}>
        {t("retry")}
      </button>
    </p>
  );
}

function Nothing({ reading }: { reading: Reading }): ReactNode {
  const { t } = useSpeech();
  const { filter } = reading;
  if (filter.userId === null && filter.action === null) {
    return (
      <Empty icon={ScrollText} title={t("audit.empty")}>
        {t("audit.emptyText")}
      </Empty>
    );
  }
  const all = (
    <Button
      onClick={() => {
        reading.ask({ userId: null, action: null });
      }}
    >
      {t("audit.all")}
    </Button>
  );
  return (
    <Empty icon={ScrollText} title={t("audit.noneFit")} deeds={all}>
      {t("audit.noneFitText")}
    </Empty>
  );
}

const BONES = [62, 48, 70, 55, 66];

function Bones(): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="panel audit-log bones" aria-busy="true" role="status" aria-label={t("loading")}>
      {BONES.map((width) => (
        <div key={width} className="audit-bone">
          <span className="bone" style={{ width: 32, height: 32, borderRadius: "50%" }} />
          <span className="bone" style={{ width: `${width}%`, height: 14 }} />
        </div>
      ))}
    </div>
  );
}
