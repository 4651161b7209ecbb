import { Download, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { openDialog } from "../../app/ui/state";
import { useSpeech } from "../../i18n/react";
import type { Attachment, Message } from "../../shared/protocol";
import { useTabStop } from "../markdown/tabStop";
import { boxOf } from "./box";

export function Attachments({ message }: { message: Message }): ReactNode {
  return (
    <div className="files">
      {message.attachments.map((file, at) => (
        <One key={file.id} message={message} file={file} at={at} />
      ))}
    </div>
  );
}

function One(props: { message: Message; file: Attachment; at: number }): ReactNode {
  const { file } = props;
  const [kind] = file.content_type.split("/");
  if (kind === "image" && file.width !== null && file.height !== null) {
    return <Picture {...props} width={file.width} height={file.height} />;
  }
  if (kind === "video") {
    return <Video file={file} />;
  }
  return kind === "audio" ? <Sound file={file} /> : <FileCard file={file} />;
}

interface PictureProps {
  message: Message;
  file: Attachment;
  at: number;
  width: number;
  height: number;
}

/** Its room is kept from its known size, so that nothing moves when it comes. */
function Picture({ message, file, at, width, height }: PictureProps): ReactNode {
  const { t } = useSpeech();
  const tabIndex = useTabStop();
  const box = boxOf(width, height);
  const name = file.description ?? file.filename;
  return (
    <button
      type="button"
      className="picture"
      tabIndex={tabIndex}
      aria-label={t("file.open", { name })}
      onClick={() => {
        openDialog({ kind: "picture", channelId: message.channel_id, messageId: message.id, at });
      }}
    >
      <img
        src={file.url}
        alt={name}
        width={box.width}
        height={box.height}
        loading="lazy"
        decoding="async"
        draggable={false}
      />
    </button>
  );
}

function Video({ file }: { file: Attachment }): ReactNode {
  const tabIndex = useTabStop();
  const box = boxOf(file.width ?? 480, file.height ?? 270);
  return (
    // Nobody writes captions for what is sent in a chat; the description names it.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <video
      src={file.url}
      controls
      preload="metadata"
      width={box.width}
      height={box.height}
      tabIndex={tabIndex}
      aria-label={file.description ?? file.filename}
    />
  );
}

function Sound({ file }: { file: Attachment }): ReactNode {
  const tabIndex = useTabStop();
  return (
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <audio src={file.url} controls preload="none" tabIndex={tabIndex} aria-label={file.filename} />
  );
}

function FileCard({ file }: { file: Attachment }): ReactNode {
  const { t, format } = useSpeech();
  const tabIndex = useTabStop();
  return (
    <a className="filecard" href={file.url} download={file.filename} tabIndex={tabIndex}>
      <FileText aria-hidden="true" />
      <span className="sr-only">{t("file.saveDeed")}</span>
      <span className="grow">
        <b className="clip">{file.filename}</b>
        <small className="num">{format.bytes(file.size)}</small>
      </span>
      <Download aria-hidden="true" />
    </a>
  );
}
