import { type ReactNode, useMemo, useState } from "react";
import { Popover } from "react-aria-components";
import { closeMenu, type MenuPlace, type OpenMenu } from "../ui/state";
import { ChannelMenu } from "./menus/ChannelMenu";
import { GuildMenu } from "./menus/GuildMenu";
import { MeMenu } from "./menus/MeMenu";
import { MemberMenu } from "./menus/MemberMenu";
import { MessageMenu } from "./menus/MessageMenu";
import { RoleMenu } from "./menus/RoleMenu";
import { ThreadMenu } from "./menus/ThreadMenu";

/** Hangs the menu where it was asked for. */
export function MenuHost({ menu }: { menu: OpenMenu }): ReactNode {
  const [anchor, setAnchor] = useState<HTMLSpanElement | null>(null);
  const [rect] = useState(() => rectOf(menu.place));
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <>
      <span
        ref={setAnchor}
        aria-hidden="true"
        style={{ position: "fixed", pointerEvents: "none", ...rect }}
      />
      <Popover
        isOpen={anchor !== null}
        triggerRef={trigger}
        placement="bottom start"
        offset={4}
        className="menu-pop"
        onOpenChange={(open) => {
          if (!open) {
            closeMenu();
          }
        }}
      >
        <MenuOf menu={menu} />
      </Popover>
    </>
  );
}

/** Taken at once: what it hangs on may be gone a moment later. */
function rectOf(place: MenuPlace): { left: number; top: number; width: number; height: number } {
  if ("x" in place) {
    return { left: place.x, top: place.y, width: 0, height: 0 };
  }
  const { left, top, width, height } = place.element.getBoundingClientRect();
  const visible = Math.min(height, Math.max(0, window.innerHeight - top - 120));
  return { left, top, width, height: visible };
}

function MenuOf({ menu: { target } }: { menu: OpenMenu }): ReactNode {
  switch (target.kind) {
    case "message":
      return <MessageMenu channelId={target.channelId} messageId={target.messageId} />;
    case "channel":
      return <ChannelMenu channelId={target.channelId} />;
    case "thread":
      return <ThreadMenu threadId={target.threadId} />;
    case "guild":
      return <GuildMenu guildId={target.guildId} />;
    case "member":
      return <MemberMenu guildId={target.guildId} userId={target.userId} />;
    case "role":
      return <RoleMenu guildId={target.guildId} roleId={target.roleId} />;
    case "me":
      return <MeMenu />;
  }
}
