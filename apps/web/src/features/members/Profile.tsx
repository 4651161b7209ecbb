import { AtSign } from "lucide-react";
import type { ReactNode } from "react";
import { DialogFrame } from "../../app/overlays/DialogFrame";
import { useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { useSpeech } from "../../i18n/react";
import type { Id, Member } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { Button } from "../../shared/ui/Button";
import { Markdown } from "../markdown/Markdown";
import { RoleChips } from "../roles/RoleChips";
import { memberName } from "./model";
import { useMentioning } from "./useMentioning";
import { useTimeout } from "./useTimeout";

/** Who somebody is, here. */
export function Profile({ guildId, userId }: { guildId: Id; userId: Id }): ReactNode {
  const { t } = useSpeech();
  const member = useAppState((state) => state.world.members[guildId]?.[userId]);
  const status = useAppState((state) => state.world.presences[guildId]?.[userId] ?? "offline");
  const mention = useMentioning();
  if (member === undefined) {
    return (
      <DialogFrame title={t("profile.goneTitle")}>
        <div className="dialog-body">
          <p className="lead">{t("profile.gone")}</p>
        </div>
      </DialogFrame>
    );
  }
  const name = memberName(member);
  return (
    <DialogFrame title={name}>
      <div className="dialog-body profile">
        <div className="head">
          <Avatar id={userId} name={name} size={72} status={status} bot={member.user.bot} />
          <div className="grow">
            <p className="names">
              {member.nick !== null && <b>{member.user.global_name} · </b>}@{member.user.username}
            </p>
            {member.user.pronouns !== null && <p className="fine">{member.user.pronouns}</p>}
            <p className="fine">{t(`status.${status}`)}</p>
          </div>
          {mention !== null && (
            <Button
              icon={AtSign}
              onClick={() => {
                closeDialog();
                mention(member);
              }}
            >
              {t("member.mention")}
            </Button>
          )}
        </div>
        {member.user.bio !== null && <Markdown text={member.user.bio} guildId={guildId} />}
        <Facts member={member} />
      </div>
    </DialogFrame>
  );
}

function Facts({ member }: { member: Member }): ReactNode {
  const { t, format } = useSpeech();
  const end = useTimeout(member);
  return (
    <dl className="facts">
      <dt>{t("profile.joined")}</dt>
      <dd>{format.day(Date.parse(member.joined_at))}</dd>
      {end !== null && (
        <>
          <dt>{t("profile.timeout")}</dt>
          <dd>{t("timeout.untilThen", { when: format.stamp(end) })}</dd>
        </>
      )}
      <RoleChips member={member} />
    </dl>
  );
}
