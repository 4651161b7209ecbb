import { ChevronDown, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useActions, useAppState } from "../../app/store/react";
import {
  selectCan,
  selectChannelMark,
  selectListedThreads,
  selectMaySet,
} from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import type { Channel, Id } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { ChannelRows } from "./ChannelRows";

interface Props {
  category: Channel;
  channels: readonly Channel[];
  current: Id | null;
  /** The thread that is open. */
  thread: Id | null;
}

/** Folded, it still shows where one is and what is unread. */
export function Category({ category, channels, current, thread }: Props): ReactNode {
  const actions = useActions();
  const folds = useAppState((state) => state.settings.foldedCategories);
  const folded = folds.includes(category.id);
  const may = useAppState((state) =>
    selectCan(state, "MANAGE_CHANNELS", category.guild_id, category.id),
  );
  const maySet = useAppState(
    (state) => selectMaySet(state, category.guild_id, category.id) !== "no",
  );
  const shown = useAppState((state) =>
    channels
      .filter(({ id }) => !folded || id === current || isUnread(state, id))
      .map(({ id }) => id)
      .join(),
  );
  const ids = shown.split(",");
  const toggle = (): void => {
    const others = folds.filter((id) => id !== category.id);
    actions.updateSettings({ foldedCategories: folded ? others : [...others, category.id] });
  };
  return (
    <section aria-labelledby={`cat-${category.id}`}>
      {/* Whoever may not change it has no menu of it, but that of the server. */}
      <div className="cat" data-channel={may || maySet ? category.id : undefined}>
        <button
          type="button"
          id={`cat-${category.id}`}
          className={folded ? "grow folded" : "grow"}
          aria-expanded={!folded}
          onClick={toggle}
        >
          <ChevronDown aria-hidden="true" />
          <span className="clip" dir="auto">
            {category.name}
          </span>
        </button>
        {may && <AddChannel category={category} />}
      </div>
      {channels
        .filter(({ id }) => ids.includes(id))
        .map((channel) => (
          <ChannelRows
            key={channel.id}
            channel={channel}
            current={current}
            thread={thread}
            folded={folded}
          />
        ))}
    </section>
  );
}

/** Itself, or one of its threads. */
function isUnread(state: AppState, channelId: Id): boolean {
  const threads = selectListedThreads(state, channelId, null);
  return [channelId, ...threads.map(({ id }) => id)].some(
    (id) => selectChannelMark(state, id).unread,
  );
}

function AddChannel({ category }: { category: Channel }): ReactNode {
  const t = useT();
  const { guild_id: guildId, id: parentId } = category;
  return (
    <IconButton
      icon={Plus}
      label={t("channel.createIn", { category: category.name })}
      onClick={() => {
        openDialog({ kind: "createChannel", guildId, parentId });
      }}
    />
  );
}
