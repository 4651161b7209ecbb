import { Archive } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { useActions, useAppState } from "../../app/store/react";
import { selectThread, selectThreads } from "../../app/store/select";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { Skeletons } from "../messages/Skeletons";
import type { ArchivedKind } from "./api";
import { byArchiving, isArchived, isPrivate } from "./model";
import { Items } from "./ThreadList";

interface Props {
  channel: Channel;
  kind: ArchivedKind;
  query: string;
}

/** Those that were put away, page by page. */
export function ArchivedThreads({ channel, kind, query }: Props): ReactNode {
  const t = useT();
  const threads = useAppState(
    useShallow((state) =>
      selectThreads(state, channel.id)
        .filter((one) => isArchived(one) && isPrivate(one) === (kind === "private"))
        .filter(({ id }) => selectThread(state, id) !== undefined)
        .sort(byArchiving),
    ),
  );
  const pages = usePages(channel, kind);
  if (threads.length === 0 && pages.fault === null) {
    return pages.more === null ? (
      <Skeletons few />
    ) : (
      <Empty
        icon={Archive}
        title={t(`threads.${kind === "private" ? "nonePrivate" : "noneArchived"}`)}
      />
    );
  }
  return (
    <>
      {threads.length > 0 && <Items threads={threads} query={query} />}
      {pages.fault !== null && (
        <p className="form-fault" role="alert">
          {pages.fault}
        </p>
      )}
      {pages.more !== false && (
        <Button busy={pages.busy} onClick={pages.read}>
          {t("threads.more")}
        </Button>
      )}
    </>
  );
}

interface Pages {
  /** Null before the first page is there. */
  readonly more: boolean | null;
  readonly busy: boolean;
  readonly fault: string | null;
  readonly read: () => void;
}

function usePages({ id }: Channel, kind: ArchivedKind): Pages {
  const actions = useActions();
  const [end, setEnd] = useState<{ more: boolean; before: string | null } | null>(null);
  const before = end?.before ?? null;
  const { run, busy, fault } = useDeed(
    useCallback(
      async (signal?: AbortSignal) => {
        const page = await actions.loadArchived(id, kind, before, signal);
        const last = page.threads.at(-1)?.thread_metadata?.archive_timestamp;
        setEnd({ more: page.has_more, before: last ?? before });
      },
      [actions, id, kind, before],
    ),
  );
  useEffect(() => {
    const stop = new AbortController();
    void run(stop.signal);
    return () => {
      stop.abort();
    };
    // the first page; of the others each is asked for
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, kind]);
  return { more: end?.more ?? null, busy, fault, read: () => void run() };
}
