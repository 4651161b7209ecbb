import { type ReactNode, useState } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { fieldFault } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id, Member } from "../../shared/protocol";
import { TextField } from "../../shared/ui/Field";

/** For oneself, or for who stands below. */
export function NickDialog({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  return member && <Form member={member} />;
}

function Form({ member }: { member: Member }): ReactNode {
  const t = useT();
  const actions = useActions();
  const mine = useAppState((state) => state.world.me?.id === member.user.id);
  const [nick, setNick] = useState(member.nick ?? "");
  const save = useDeed(async () => {
    const next = nick.trim() === "" ? null : nick.trim();
    await (mine
      ? actions.setNick(member.guild_id, next)
      : actions.updateMember(member, { nick: next }));
    closeDialog();
  });
  return (
    <DialogForm
      title={t("member.nick")}
      deed={t("save")}
      busy={save.busy}
      fault={save.fault}
      onSubmit={() => void save.run()}
    >
      <TextField
        label={t("nick.label")}
        hint={t(mine ? "nick.hint" : "nick.hintOther", { name: member.user.global_name })}
        value={nick}
        maxLength={32}
        fault={fieldFault(save.error, "nick")}
        onChange={(event) => {
          setNick(event.target.value);
        }}
      />
    </DialogForm>
  );
}
