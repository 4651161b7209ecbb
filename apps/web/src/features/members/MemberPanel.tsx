import { X } from "lucide-react";
import { type ReactNode, useCallback, useEffect } from "react";
import { useAppState } from "../../app/store/react";
import { selectMemberSections } from "../../app/store/select";
import { openMenu } from "../../app/ui/state";
import { type OpenAt, useContextMenu } from "../../app/ui/useContextMenu";
import { useSpeech, useT } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import type { Panel } from "../channels/usePanel";
import { MemberRow } from "./MemberRow";
import { useAllMembers } from "./useAllMembers";
import { useMemberWindow } from "./useMemberWindow";
import "./members.css";

export function MemberPanel({ channel, panel }: { channel: Channel; panel: Panel }): ReactNode {
  const { t, format } = useSpeech();
  const guildId = channel.guild_id;
  const count = useAppState((state) => state.world.memberCounts[guildId] ?? 0);
  const menu = useContextMenu(
    useCallback<OpenAt>(
      (element, place) => {
        const userId = element.closest<HTMLElement>("[data-user]")?.dataset["user"];
        if (userId === undefined) {
          return false;
        }
        openMenu({ kind: "member", guildId, userId }, place);
        return true;
      },
      [guildId],
    ),
  );
  useEscape(panel);
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Escape does the same, and the close button */}
      {panel.over && <div className="sheet-cover" onClick={panel.close} />}
      <aside className="context" aria-label={t("members.title")} data-region="context" {...menu}>
        <header>
          <h2 className="grow">{t("members.title")}</h2>
          <small className="num count">{format.number(count)}</small>
          {panel.over && <IconButton icon={X} label={t("close")} onClick={panel.close} />}
        </header>
        <Members guildId={guildId} />
      </aside>
    </>
  );
}

function Members({ guildId }: { guildId: string }): ReactNode {
  const t = useT();
  const sections = useAppState((state) => selectMemberSections(state, guildId));
  useAllMembers(guildId);
  const { scroller, lines, above, below, onScroll } = useMemberWindow(sections);
  return (
    <div className="scroll" ref={scroller} onScroll={onScroll}>
      <div style={{ height: above }} />
      {lines.map((line) =>
        "member" in line ? (
          <MemberRow key={line.member.user.id} member={line.member} away={line.away} />
        ) : (
          <h3 className="cat" key={line.section.key}>
            {t("members.section", {
              name:
                line.section.role?.name ??
                t(line.section.key === "offline" ? "members.away" : "members.online"),
              n: line.section.members.length,
            })}
          </h3>
        ),
      )}
      <div style={{ height: below }} />
    </div>
  );
}

function useEscape(panel: Panel): void {
  const { over, close } = panel;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (over && event.key === "Escape" && !event.defaultPrevented) {
        event.preventDefault();
        close();
      }
    };
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
    };
  }, [over, close]);
}
