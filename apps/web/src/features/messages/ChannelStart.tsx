import { Hash, Megaphone, Pencil, Sprout, UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { selectCan } from "../../app/store/select";
import { openDialog } from "../../app/ui/state";
import { useT } from "../../i18n/react";
import { type Channel, ChannelType } from "../../shared/protocol";
import { Button } from "../../shared/ui/Button";

/** Where a channel begins: large and with what to do first while it is empty, a line later on. */
export function ChannelStart({ channel, empty }: { channel: Channel; empty: boolean }): ReactNode {
  const t = useT();
  if (!empty) {
    return <Beginning channel={channel} />;
  }
  return (
    <div className="empty">
      <div>
        <div className="sign">
          <Sprout aria-hidden="true" />
        </div>
        <h2>{t("start.title", { channel: channel.name })}</h2>
        <p>{t("start.empty")}</p>
        <div className="deeds">
          <FirstDeeds channel={channel} />
        </div>
      </div>
    </div>
  );
}

function Beginning({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const Icon = channel.type === ChannelType.announcement ? Megaphone : Hash;
  return (
    <div className="beginning">
      <div className="sign">
        <Icon aria-hidden="true" />
      </div>
      <h2>{t("start.title", { channel: channel.name })}</h2>
      {channel.topic !== null && <p dir="auto">{channel.topic}</p>}
    </div>
  );
}

function FirstDeeds({ channel }: { channel: Channel }): ReactNode {
  const t = useT();
  const { guild_id: guildId, id } = channel;
  const mayInvite = useAppState((s) => selectCan(s, "CREATE_INSTANT_INVITE", guildId, null));
  const mayEdit = useAppState((s) => selectCan(s, "MANAGE_CHANNELS", guildId, id));
  return (
    <>
      {mayInvite && (
        <Button
          look="primary"
          icon={UserPlus}
          onClick={() => {
            openDialog({ kind: "invite", guildId });
          }}
        >
          {t("invite.people")}
        </Button>
      )}
      {mayEdit && channel.topic === null && (
        <Button
          icon={Pencil}
          onClick={() => {
            openDialog({ kind: "editChannel", channelId: id });
          }}
        >
          {t("start.topic")}
        </Button>
      )}
    </>
  );
}
