import { lazy, type ReactNode, Suspense } from "react";
import { AddGuild } from "../../features/guilds/AddGuild";
import { LeaveGuild } from "../../features/guilds/LeaveGuild";
import { CreateCategory } from "../../features/channels/CreateCategory";
import { CreateChannel } from "../../features/channels/CreateChannel";
import { DeleteChannel } from "../../features/channels/DeleteChannel";
import { EditChannel } from "../../features/channels/EditChannel";
import { RemoveDevice } from "../../features/devices/RemoveDevice";
import { SignOutEverywhere, SignOutOthers } from "../../features/devices/SignOutDialogs";
import { InviteDialog } from "../../features/invites/InviteDialog";
import { KickMember } from "../../features/members/KickMember";
import { NickDialog } from "../../features/members/NickDialog";
import { Profile } from "../../features/members/Profile";
import { TimeOutMember } from "../../features/members/TimeOutMember";
import { DeleteMessage } from "../../features/messages/DeleteMessage";
import { PictureViewer } from "../../features/messages/PictureViewer";
import { AddPasskey } from "../../features/passkeys/AddPasskey";
import { RemovePasskey } from "../../features/passkeys/RemovePasskey";
import { DeleteRole } from "../../features/roles/DeleteRole";
import { MemberRoles } from "../../features/roles/MemberRoles";
import { RemoveOverwrite } from "../../features/permissions/overwrites/RemoveOverwrite";
import { BeginThread } from "../../features/threads/BeginThread";
import { DeleteThread } from "../../features/threads/DeleteThread";
import { ThreadMembers } from "../../features/threads/ThreadMembers";
import { ThreadSettings } from "../../features/threads/ThreadSettings";
import { Switcher } from "../../features/switcher/Switcher";
import type { OpenDialog } from "../ui/state";

const KeysSheet = lazy(() => import("../../features/settings/KeysSheet"));

export function DialogHost({ dialog }: { dialog: OpenDialog }): ReactNode {
  return (
    <Suspense fallback={null}>
      <DialogOf dialog={dialog} />
    </Suspense>
  );
}

function DialogOf({ dialog }: { dialog: OpenDialog }): ReactNode {
  switch (dialog.kind) {
    case "switcher":
      return <Switcher query={dialog.query} />;
    case "keys":
      return <KeysSheet />;
    case "addGuild":
      return <AddGuild />;
    case "createChannel":
      return <CreateChannel guildId={dialog.guildId} parentId={dialog.parentId} />;
    case "createCategory":
      return <CreateCategory guildId={dialog.guildId} />;
    case "editChannel":
      return <EditChannel channelId={dialog.channelId} />;
    case "deleteChannel":
      return <DeleteChannel channelId={dialog.channelId} />;
    case "removeOverwrite":
      return <RemoveOverwrite scope={dialog.scope} target={dialog.target} />;
    case "invite":
      return <InviteDialog guildId={dialog.guildId} />;
    case "leaveGuild":
      return <LeaveGuild guildId={dialog.guildId} />;
    case "kick":
      return <KickMember guildId={dialog.guildId} userId={dialog.userId} />;
    case "nick":
      return <NickDialog guildId={dialog.guildId} userId={dialog.userId} />;
    case "timeout":
      return <TimeOutMember guildId={dialog.guildId} userId={dialog.userId} />;
    case "memberRoles":
      return <MemberRoles guildId={dialog.guildId} userId={dialog.userId} />;
    case "deleteRole":
      return <DeleteRole guildId={dialog.guildId} roleId={dialog.roleId} />;
    case "profile":
      return <Profile guildId={dialog.guildId} userId={dialog.userId} />;
    case "picture":
      return (
        <PictureViewer channelId={dialog.channelId} messageId={dialog.messageId} at={dialog.at} />
      );
    case "beginThread":
      return <BeginThread channelId={dialog.channelId} messageId={dialog.messageId} />;
    case "threadSettings":
      return <ThreadSettings threadId={dialog.threadId} />;
    case "threadMembers":
      return <ThreadMembers threadId={dialog.threadId} />;
    case "deleteThread":
      return <DeleteThread threadId={dialog.threadId} />;
    case "removeDevice":
      return <RemoveDevice id={dialog.id} name={dialog.name} />;
    case "signOutOthers":
      return <SignOutOthers count={dialog.count} />;
    case "signOutEverywhere":
      return <SignOutEverywhere />;
    case "addPasskey":
      return <AddPasskey count={dialog.count} />;
    case "removePasskey":
      return <RemovePasskey id={dialog.id} name={dialog.name} />;
    case "deleteMessage":
      return <DeleteMessage channelId={dialog.channelId} messageId={dialog.messageId} />;
  }
}
