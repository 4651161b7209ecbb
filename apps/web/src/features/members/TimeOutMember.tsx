import { type ReactNode, useId, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog, toast } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id, Member } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";
import { memberName } from "./model";
import { endOfTimeout, type Timeout, timeouts } from "./timeout";

export function TimeOutMember({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  return member && <Form member={member} />;
}

function Form({ member }: { member: Member }): ReactNode {
  const t = useT();
  const actions = useActions();
  const [length, setLength] = useState<Timeout>("tenMinutes");
  const [reason, setReason] = useState("");
  const name = memberName(member);
  const save = useDeed(async () => {
    const change = { communication_disabled_until: endOfTimeout(length) };
    await actions.updateMember(member, change, reason.trim() || undefined);
    closeDialog();
    toast(t("timeout.done", { name }));
  });
  return (
    <DialogForm
      title={t("timeout.title", { name })}
      lead={t("timeout.text", { name })}
      deed={t("timeout.deed")}
      busy={save.busy}
      fault={save.fault}
      onSubmit={() => void save.run()}
    >
      <Length value={length} onChange={setLength} />
      <TextField
        label={t("timeout.reason")}
        hint={t("timeout.reasonHint")}
        value={reason}
        maxLength={512}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
    </DialogForm>
  );
}

interface LengthProps {
  value: Timeout;
  onChange: (length: Timeout) => void;
}

function Length({ value, onChange }: LengthProps): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t("timeout.length")}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => {
          onChange(timeouts.find((one) => one === event.target.value) ?? value);
        }}
      >
        {timeouts.map((one) => (
          <option key={one} value={one}>
            {t(`timeout.length.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
