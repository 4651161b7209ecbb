import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { replace } from "../../app/router/history";
import { useRoute } from "../../app/router/react";
import { openThread, paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { threadIn } from "./model";

export function DeleteThread({ threadId }: { threadId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const route = useRoute();
  const thread = useAppState(({ world }) => threadIn(world, threadId));
  const remove = useDeed(async () => {
    await actions.deleteThread(threadId);
    closeDialog();
    if (route.page === "channel" && openThread(route) === threadId) {
      replace(paths.channel(route.guildId, route.channelId));
    }
  });
  return (
    thread && (
      <DialogForm
        title={t("thread.deleteTitle", { thread: thread.name })}
        lead={t("thread.deleteText")}
        deed={t("thread.delete")}
        harm
        busy={remove.busy}
        fault={remove.fault}
        onSubmit={() => void remove.run()}
      />
    )
  );
}
