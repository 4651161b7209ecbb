import { useCallback, useContext } from "react";
import { navigate } from "../../app/router/history";
import { placePath } from "../../app/router/place";
import { paths } from "../../app/router/route";
import { AppContext, useActions, useAppState } from "../../app/store/react";
import { focusComposer } from "../../app/ui/focus";
import { closeDialog, openDialog } from "../../app/ui/state";
import type { Id } from "../../shared/protocol";
import type { CommandId, Found } from "./found";

/** Goes there, or does it. */
export function useGo(): (one: Found) => void {
  const actions = useActions();
  const app = useContext(AppContext);
  const settings = useAppState((state) => state.settings);
  return useCallback(
    ({ kind, key, id, guildId }) => {
      const go = (placeId: Id): void => {
        const place = app?.store.getState().world.channels[placeId];
        if (place !== undefined) {
          navigate(placePath(place));
        }
      };
      const commands: Readonly<Record<CommandId, () => void>> = {
        settings: () => {
          navigate(paths.settings());
        },
        appearance: () => {
          navigate(paths.settings("appearance"));
        },
        theme: () => {
          const light = document.documentElement.dataset["theme"] === "light";
          actions.updateSettings({ theme: light ? "dark" : "light" });
        },
        members: () => {
          actions.updateSettings({ showMembers: !settings.showMembers });
        },
        guildSettings: () => {
          navigate(paths.guildSettings(guildId ?? ""));
        },
        keys: () => {
          openDialog({ kind: "keys" });
        },
        addGuild: () => {
          openDialog({ kind: "addGuild" });
        },
        invite: () => {
          openDialog({ kind: "invite", guildId: guildId ?? "" });
        },
        createChannel: () => {
          openDialog({ kind: "createChannel", guildId: guildId ?? "", parentId: null });
        },
      };
      closeDialog();
      switch (kind) {
        case "command":
          commands[key as CommandId]();
          break;
        case "user":
          openDialog({ kind: "profile", guildId: guildId ?? "", userId: id ?? "" });
          break;
        case "guild":
          navigate(paths.guild(id ?? ""));
          break;
        case "channel":
        case "thread":
          go(id ?? "");
          focusComposer(id ?? "");
      }
    },
    [actions, app, settings.showMembers],
  );
}
