import {
  KeyRound,
  LifeBuoy,
  LogIn,
  LogOut,
  type LucideIcon,
  ShieldCheck,
  Smartphone,
  TriangleAlert,
} from "lucide-react";
import { type ReactNode, useId } from "react";
import { useProblemText } from "../../app/ui/useProblemText";
import { useSpeech } from "../../i18n/react";
import type { SecurityEvent } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Fault } from "../../shared/ui/Fault";
import { RowBones } from "../../shared/ui/RowBones";
import { networkWords } from "../devices/model";
import { type EventType, isAlarming, typeOf } from "./model";
import { type SecurityReading, useSecurityLog } from "./useSecurityLog";
import { eventMore, eventTitle } from "./words";

/** What happened to the account, the newest first. */
export function SecurityLog(): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="sec" id={id}>
        {t("events.title")}
      </h2>
      <Log reading={useSecurityLog()} />
    </section>
  );
}

function Log({ reading }: { reading: SecurityReading }): ReactNode {
  const { t } = useSpeech();
  const words = useProblemText();
  const { events, error } = reading;
  const fault = error !== null && <Fault words={words(error)} retry={reading.retry} />;
  if (events === null) {
    return fault || <RowBones rows={3} />;
  }
  return (
    <>
      <ul className="panel">
        {events.length === 0 && <Nothing />}
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      {fault}
      {error === null && reading.more && (
        <Button className="events-more" busy={reading.busy} onClick={reading.older}>
          {t("events.older")}
        </Button>
      )}
    </>
  );
}

function Nothing(): ReactNode {
  const { t } = useSpeech();
  return (
    <li className="row named">
      <ShieldCheck className="named-icon" aria-hidden="true" />
      <div className="grow">
        <b>{t("events.empty")}</b>
        <small>{t("events.emptyText")}</small>
      </div>
    </li>
  );
}

function EventRow({ event }: { event: SecurityEvent }): ReactNode {
  const { t, format } = useSpeech();
  const millis = Date.parse(event.created_at);
  const network = networkWords(event.network, t);
  const more = eventMore(event, t);
  return (
    <li className="row named">
      <Sign event={event} />
      <div className="grow">
        <b dir="auto">{eventTitle(event, t)}</b>
        <small>
          {network !== null && <>{network} · </>}
          <time dateTime={event.created_at} title={format.exact(millis)}>
            {format.stamp(millis)}
          </time>
          {more !== null && <> · {more}</>}
        </small>
      </div>
    </li>
  );
}

const ICONS: Readonly<Partial<Record<EventType, LucideIcon>>> = {
  device_signed_in: LogIn,
  device_removed: LogOut,
  recovery_codes_made: LifeBuoy,
  approval_used: Smartphone,
};

function Sign({ event }: { event: SecurityEvent }): ReactNode {
  if (isAlarming(event)) {
    return <TriangleAlert className="named-icon bad" aria-hidden="true" />;
  }
  const type = typeOf(event);
  const Icon = (type === null ? undefined : ICONS[type]) ?? KeyRound;
  return <Icon className="named-icon" aria-hidden="true" />;
}
