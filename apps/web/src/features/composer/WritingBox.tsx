import { Plus, SendHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "../../i18n/react";
import { type Channel, isThread } from "../../shared/protocol";
import { GrowingText } from "../../shared/ui/GrowingText";
import { IconButton } from "../../shared/ui/IconButton";
import { takeAwaited } from "../../app/ui/focus";
import { isPhone } from "../../app/ui/media";
import { AttachmentTiles } from "./AttachmentTiles";
import { CompletionList } from "./CompletionList";
import { Counter } from "./Counter";
import { ReplyBar } from "./ReplyBar";
import { useStaging } from "./useStaging";
import { useCompletion } from "./useCompletion";
import { usePaste } from "./usePaste";
import { useWriting } from "./useWriting";
import { useWritingKeys } from "./useWritingKeys";

export function WritingBox(props: { channel: Channel; mayAttach: boolean }): ReactNode {
  const { channel, mayAttach } = props;
  const t = useT();
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const label = isThread(channel)
    ? t("thread.composer", { thread: channel.name })
    : t("composer.label", { channel: channel.name });
  const writing = useWriting(channel);
  const stage = useStaging(channel.id);
  const completion = useCompletion(channel, box, writing.text);
  const keys = useWritingKeys(channel, writing, completion);
  const paste = usePaste(channel, mayAttach);
  useEffect(() => {
    const isFree = !isPhone() && document.activeElement === document.body;
    if (takeAwaited(channel.id) || isFree) {
      box.current?.focus({ preventScroll: true });
    }
  }, [channel.id]);
  return (
    <div className="composer">
      <CompletionList completion={completion} />
      <ReplyBar channel={channel} writing={writing} />
      <AttachmentTiles channelId={channel.id} />
      <div className="row">
        {mayAttach && (
          <IconButton
            icon={Plus}
            label={t("composer.attach")}
            onClick={() => picker.current?.click()}
          />
        )}
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            stage(event.target.files ?? []);
            event.target.value = "";
            box.current?.focus();
          }}
        />
        <GrowingText
          ref={box}
          className="grow"
          value={writing.text}
          data-composer={channel.id}
          dir="auto"
          aria-label={label}
          placeholder={isThread(channel) ? t("thread.reply") : label}
          {...completion.aria}
          onChange={(event) => {
            writing.write(event.target.value);
            completion.look();
          }}
          {...completion.handlers}
          onKeyDown={keys}
          onPaste={paste}
        />
        <Counter left={writing.left} />
        <IconButton
          icon={SendHorizontal}
          label={t("composer.send")}
          disabled={!writing.sendable}
          className={writing.sendable ? "send ready" : "send"}
          onClick={() => {
            writing.send();
            box.current?.focus();
          }}
        />
      </div>
    </div>
  );
}
