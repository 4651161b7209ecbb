import type { ReactNode } from "react";
import { DialogForm } from "../../app/overlays/DialogForm";
import { useRoute } from "../../app/router/react";
import { replace } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { useActions, useAppState } from "../../app/store/react";
import { closeDialog } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import { ChannelType, type Id } from "../../shared/protocol";

export function DeleteChannel({ channelId }: { channelId: Id }): ReactNode {
  const t = useT();
  const actions = useActions();
  const route = useRoute();
  const channel = useAppState((state) => state.world.channels[channelId]);
  const remove = useDeed(async () => {
    await actions.deleteChannel(channelId);
    closeDialog();
    if (route.page === "channel" && route.channelId === channelId) {
      replace(paths.guild(route.guildId));
    }
  });
  if (channel === undefined) {
    return null;
  }
  const category = channel.type === ChannelType.category;
  return (
    <DialogForm
      title={t(category ? "deleteCategory.title" : "deleteChannel.title", {
        channel: channel.name,
      })}
      lead={category ? t("deleteCategory.text") : t("deleteChannel.text")}
      deed={category ? t("category.delete") : t("channel.delete")}
      harm
      busy={remove.busy}
      fault={remove.fault}
      onSubmit={() => void remove.run()}
    />
  );
}
