import { MessagesSquare, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useAppState } from "../../app/store/react";
import { selectCan, selectChannelMark, selectThread, selectThreads } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";
import { Empty } from "../../shared/ui/Empty";
import { IconButton } from "../../shared/ui/IconButton";
import { best } from "../composer/completion";
import { useShallow } from "zustand/react/shallow";
import { ArchivedThreads } from "./ArchivedThreads";
import { byActivity, isArchived, isPrivate, type Thread } from "./model";
import { SideFrame } from "./SideFrame";
import { ThreadItem } from "./ThreadItem";

/** All threads of a channel: those that are active, and those that were put away. */
export function ThreadList({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const [query, setQuery] = useState("");
  const mayBegin = useMayBegin(channel);
  const begin = (): void => {
    openDialog({ kind: "beginThread", channelId: channel.id, messageId: null });
  };
  return (
    <SideFrame
      channel={channel}
      icon={MessagesSquare}
      title={t("threads.title")}
      label={t("threads.titleIn", { channel: channel.name })}
      deeds={mayBegin && <IconButton icon={Plus} label={t("thread.new")} onClick={begin} />}
    >
      <div className="scroll thread-list" data-region="context">
        <input
          className="input"
          type="search"
          value={query}
          autoComplete="off"
          placeholder={t("threads.search")}
          aria-label={t("threads.search")}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
        />
        <Lists channel={channel} query={query.trim()} begin={mayBegin ? begin : null} />
      </div>
    </SideFrame>
  );
}

interface ListsProps {
  channel: Channel;
  query: string;
  begin: (() => void) | null;
}

function Lists({ channel, query, begin }: ListsProps): ReactNode {
  const t = useT();
  const hasPrivate = useAppState((state) => {
    const may = (name: "CREATE_PRIVATE_THREADS" | "MANAGE_THREADS" | "VIEW_PRIVATE_THREADS") =>
      selectCan(state, name, channel.guild_id, channel.id);
    return (
      selectThreads(state, channel.id).some(isPrivate) ||
      may("CREATE_PRIVATE_THREADS") ||
      may("VIEW_PRIVATE_THREADS") ||
      may("MANAGE_THREADS")
    );
  });
  return (
    <Tabs className="thread-tabs">
      <TabList aria-label={t("threads.title")}>
        <Tab id="active">{t("threads.active")}</Tab>
        <Tab id="archived">{t("threads.archived")}</Tab>
        {hasPrivate && <Tab id="private">{t("threads.private")}</Tab>}
      </TabList>
      <TabPanel id="active">
        <Active channel={channel} query={query} begin={begin} />
      </TabPanel>
      <TabPanel id="archived">
        <ArchivedThreads channel={channel} kind="public" query={query} />
      </TabPanel>
      {hasPrivate && (
        <TabPanel id="private">
          <ArchivedThreads channel={channel} kind="private" query={query} />
        </TabPanel>
      )}
    </Tabs>
  );
}

function Active({ channel, query, begin }: ListsProps): ReactNode {
  const t = useT();
  const threads = useAppState(
    useShallow((state) =>
      selectThreads(state, channel.id)
        .filter((one) => !isArchived(one) && selectThread(state, one.id) !== undefined)
        .sort(byActivity(({ id }) => selectChannelMark(state, id).unread)),
    ),
  );
  if (threads.length === 0) {
    return (
      <Empty
        icon={MessagesSquare}
        title={t("threads.none")}
        deeds={
          begin && (
            <Button look="primary" onClick={begin}>
              {t("thread.begin")}
            </Button>
          )
        }
      >
        {t("threads.noneText")}
      </Empty>
    );
  }
  return <Items threads={threads} query={query} />;
}

/** Those whose names are found, or all. */
export function Items({
  threads,
  query,
}: {
  threads: readonly Thread[];
  query: string;
}): ReactNode {
  const t = useT();
  const found = query === "" ? threads : best(threads, ({ name }) => [name], query, threads.length);
  if (found.length === 0) {
    return (
      <p className="rows-empty" role="status">
        {t("threads.noneFound", { query })}
      </p>
    );
  }
  return (
    <ul>
      {found.map((thread) => (
        <ThreadItem key={thread.id} thread={thread} />
      ))}
    </ul>
  );
}

function useMayBegin({ guild_id: guildId, id }: Channel): boolean {
  return useAppState(
    (state) =>
      selectCan(state, "CREATE_PUBLIC_THREADS", guildId, id) ||
      selectCan(state, "CREATE_PRIVATE_THREADS", guildId, id),
  );
}
