import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import type { TimeStyle } from "./ast";

/** A moment, as the reader's own clock and calendar say it. */
export function TimeMark({ seconds, style }: { seconds: number; style: TimeStyle }): ReactNode {
  const { format } = useSpeech();
  const millis = seconds * 1000;
  const date = new Date(millis);
  if (Number.isNaN(date.getTime())) {
    return `<t:${seconds}:${style}>`;
  }
  return (
    <time className="md-time" dateTime={date.toISOString()} title={format.exact(millis)}>
      {format.style(millis, style)}
    </time>
  );
}
