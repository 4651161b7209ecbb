import { useEffect, useState } from "react";
import { useActions } from "../../app/store/react";
import type { Id } from "../../shared/protocol";
import type { AuditFilter } from "./api";
import { nothingRead, type ReadLog, withPage } from "./model";

interface Question {
  readonly filter: AuditFilter;
  readonly before: Id | null;
  /** What was read before, and the answer is added to. */
  readonly onto: ReadLog;
}

interface Answer {
  readonly to: Question;
  readonly log: ReadLog;
  readonly error: unknown;
}

export interface Reading {
  readonly filter: AuditFilter;
  /** Null until the first page is there. */
  readonly log: ReadLog | null;
  readonly busy: boolean;
  readonly error: unknown;
  /** Asks for other lines. */
  readonly ask: (filter: AuditFilter) => void;
  /** Reads what is older than the last line. */
  readonly more: () => void;
  /** Reads the newest again: nobody tells of them by themselves. */
  readonly refresh: () => void;
}

const EVERYTHING: AuditFilter = { userId: null, action: null };

export function useAuditLog(guildId: Id): Reading {
  const actions = useActions();
  const [question, setQuestion] = useState<Question>(() => first(EVERYTHING));
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { filter, before, onto } = question;
    actions.readAuditLog(guildId, filter, before, stop.signal).then(
      (page) => {
        setAnswer({ to: question, log: withPage(onto, page), error: null });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) {
          setAnswer({ to: question, log: onto, error });
        }
      },
    );
    return () => {
      stop.abort();
    };
  }, [actions, guildId, question]);
  const { filter } = question;
  const log = answer !== null && answer.to.filter === filter ? answer.log : null;
  const busy = answer?.to !== question;
  return {
    filter,
    log,
    busy,
    error: busy ? null : answer.error,
    ask: (other) => {
      setQuestion(first(other));
    },
    more: () => {
      setQuestion({ filter, before: log?.entries.at(-1)?.id ?? null, onto: log ?? nothingRead });
    },
    refresh: () => {
      setQuestion(first(filter));
    },
  };
}

function first(filter: AuditFilter): Question {
  return { filter, before: null, onto: nothingRead };
}
