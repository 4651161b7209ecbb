import { type ReactNode, useEffect, useState } from "react";
import { useActions, useAppState } from "../../app/store/react";
import { editMessage } from "../../app/ui/state";
import { wordsFor } from "../../app/ui/useProblemText";
import { useSeconds } from "../../app/ui/useSeconds";
import { useSpeech } from "../../i18n/react";
import type { Message, User } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { Markdown } from "../markdown/Markdown";
import type { PendingMessage, PendingState } from "../outbox/model";
import { EditPending } from "./EditBox";
import { PendingFiles } from "./PendingFiles";

const TOGETHER_MS = 7 * 60_000;

/** What is on its way, below what has arrived. */
export function PendingRows(props: {
  pending: readonly PendingMessage[];
  above: Message | null;
  /** The id or nonce of what is open for change. */
  editing: string | null;
}): ReactNode {
  const me = useAppState((state) => state.world.me);
  return (
    me !== null &&
    props.pending.map((message, at) => (
      <PendingRow
        key={message.nonce}
        message={message}
        me={me}
        editing={message.nonce === props.editing}
        leads={at === 0 ? !continues(props.above, message, me) : false}
      />
    ))
  );
}

function continues(
  above: Message | null,
  { createdAt, replyTo }: PendingMessage,
  me: User,
): boolean {
  return (
    above !== null &&
    replyTo === null &&
    above.author.id === me.id &&
    createdAt - Date.parse(above.timestamp) < TOGETHER_MS
  );
}

function PendingRow(props: {
  message: PendingMessage;
  me: User;
  leads: boolean;
  editing: boolean;
}): ReactNode {
  const { message, me, leads, editing } = props;
  const { t } = useSpeech();
  const guildId = useAppState((state) => state.world.channels[message.channelId]?.guild_id ?? "0");
  const failed = message.state.kind === "failed";
  return (
    <article
      className={["msg pending", leads && "leads", failed && "failed"].filter(Boolean).join(" ")}
      data-nonce={message.nonce}
      aria-label={t("pending.label", { text: message.content })}
    >
      {leads ? <Avatar id={me.id} name={me.global_name} /> : <span className="gut" />}
      <div className="body">
        {leads && (
          <div className="who">
            <b className="name">{me.global_name}</b>
          </div>
        )}
        {editing ? (
          <EditPending message={message} guildId={guildId} />
        ) : (
          message.content !== "" && <Markdown text={message.content} guildId={guildId} />
        )}
        {message.files.length > 0 && <PendingFiles files={message.files} />}
        <PendingNote message={message} />
      </div>
    </article>
  );
}

/** Nothing at first: most are sent before it could be read. */
function PendingNote({ message }: { message: PendingMessage }): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  const { state, nonce } = message;
  const slow = useAfter(message.createdAt + 1_500);
  if (state.kind === "failed") {
    return (
      <div className="note bad" role="status">
        <span>{wordsFor(state.problem, t)}</span>
        <button
          type="button"
          className="link"
          onClick={() => {
            actions.retry(nonce);
          }}
        >
          {t("pending.again")}
        </button>
        <span aria-hidden="true">·</span>
        <button
          type="button"
          className="link"
          onClick={() => {
            editMessage(message.channelId, nonce);
          }}
        >
          {t("pending.edit")}
        </button>
        <span aria-hidden="true">·</span>
        <button
          type="button"
          className="link"
          onClick={() => {
            actions.discard(nonce);
          }}
        >
          {t("pending.delete")}
        </button>
      </div>
    );
  }
  if (state.kind === "waiting") {
    return <Waiting state={state} />;
  }
  return slow && <div className="note">{t("pending.sending")}</div>;
}

function Waiting({ state }: { state: Extract<PendingState, { kind: "waiting" }> }): ReactNode {
  const { t } = useSpeech();
  const n = useSeconds(state.until) ?? 0;
  return <div className="note num">{t(`pending.${state.because}`, { n })}</div>;
}

function useAfter(millis: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setPassed(true);
      },
      Math.max(0, millis - Date.now()),
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [millis]);
  return passed;
}
