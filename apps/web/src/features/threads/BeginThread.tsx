import { type ReactNode, useContext, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { navigate } from "../../app/router/history";
import { placePath } from "../../app/router/place";
import { AppContext, useActions, useAppState } from "../../app/store/react";
import { selectCan } from "../../app/store/select";
import type { AppState } from "../../app/store/state";
import { focusComposer } from "../../app/ui/focus";
import { closeDialog } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { fieldFault } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import { ChannelType, type Id } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";
import { Toggle } from "../../shared/ui/Toggle";
import { plainText } from "../markdown/plain";
import { findMessage } from "../messages/deeds";
import { nameFrom } from "./model";

/** Begins a thread, from a message or from none. */
export function BeginThread(props: { channelId: Id; messageId: Id | null }): ReactNode {
  const { channelId, messageId } = props;
  const t = useT();
  const actions = useActions();
  const state = useContext(AppContext)?.store.getState();
  const [name, setName] = useState(() =>
    state === undefined ? "" : firstWords(state, channelId, messageId),
  );
  const kinds = useKinds(channelId, messageId);
  const [type, setType] = useState<number>(kinds[0] ?? ChannelType.publicThread);
  const [invitable, setInvitable] = useState(true);
  const isPrivate = type === ChannelType.privateThread;
  const begin = useDeed(async () => {
    const kind = isPrivate ? { type, invitable } : {};
    const thread = await actions.beginThread(channelId, messageId, { name: name.trim(), ...kind });
    navigate(placePath(thread));
    closeDialog();
    focusComposer(thread.id);
  });
  return (
    <DialogForm
      title={messageId === null ? t("thread.new") : t("thread.beginFrom")}
      deed={t("thread.create")}
      busy={begin.busy}
      fault={fieldFault(begin.error, "name") === null ? begin.fault : null}
      ready={name.trim() !== ""}
      onSubmit={() => void begin.run()}
    >
      {kinds.length > 1 && <Kinds type={type} onType={setType} />}
      <TextField
        label={t("thread.name")}
        value={name}
        maxLength={100}
        autoComplete="off"
        fault={fieldFault(begin.error, "name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {isPrivate && (
        <Toggle
          label={t("thread.invitable")}
          hint={t("thread.invitableHint")}
          on={invitable}
          disabled={false}
          onChange={setInvitable}
        />
      )}
    </DialogForm>
  );
}

function firstWords(state: AppState, channelId: Id, messageId: Id | null): string {
  const message = messageId === null ? undefined : findMessage(state, channelId, messageId);
  return message === undefined
    ? ""
    : nameFrom(plainText(message.content, state.world, message.guild_id));
}

/** Those that this person may begin; from a message it is a public one. */
function useKinds(channelId: Id, messageId: Id | null): readonly number[] {
  const guildId = useAppState(({ world }) => world.channels[channelId]?.guild_id ?? "");
  const open = useAppState((state) =>
    selectCan(state, "CREATE_PUBLIC_THREADS", guildId, channelId),
  );
  const closed = useAppState((state) =>
    selectCan(state, "CREATE_PRIVATE_THREADS", guildId, channelId),
  );
  return [
    ...(open ? [ChannelType.publicThread] : []),
    ...(closed && messageId === null ? [ChannelType.privateThread] : []),
  ];
}

const KINDS = [
  { type: ChannelType.publicThread, name: "public" },
  { type: ChannelType.privateThread, name: "private" },
] as const;

function Kinds({ type, onType }: { type: number; onType: (type: number) => void }): ReactNode {
  const t = useT();
  return (
    <fieldset className="choices">
      <legend className="sr-only">{t("thread.kind")}</legend>
      {KINDS.map((kind) => (
        <label key={kind.type} className="choice">
          <input
            type="radio"
            name="thread-kind"
            checked={type === kind.type}
            onChange={() => {
              onType(kind.type);
            }}
          />
          <b>{t(`thread.kind.${kind.name}`)}</b>
          <small>{t(`thread.kind.${kind.name}Hint`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
