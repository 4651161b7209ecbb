import { FileText, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useSpeech } from "../../i18n/react";
import type { Id } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { describe, type StagedFile, unstage, useStaged } from "./staged";

/** The files that go with the message: each can be described, and taken away. */
export function AttachmentTiles({ channelId }: { channelId: Id }): ReactNode {
  const { t } = useSpeech();
  const files = useStaged(channelId);
  return (
    files.length > 0 && (
      <ul className="tiles" aria-label={t("composer.files", { n: files.length })}>
        {files.map((file) => (
          <Tile key={file.key} channelId={channelId} file={file} />
        ))}
      </ul>
    )
  );
}

function Tile({ channelId, file }: { channelId: Id; file: StagedFile }): ReactNode {
  const { t, format } = useSpeech();
  const picture = file.blob.type.startsWith("image/");
  return (
    <li className="tile">
      <IconButton
        icon={Trash2}
        label={t("file.remove", { name: file.name })}
        onClick={() => {
          unstage(channelId, file.key);
        }}
      />
      {picture ? <Preview blob={file.blob} /> : <FileText aria-hidden="true" />}
      <span className="clip" title={file.name}>
        {file.name}
      </span>
      <small className="num">{format.bytes(file.blob.size)}</small>
      {picture && (
        <input
          className="input"
          value={file.description}
          maxLength={1024}
          placeholder={t("file.alt")}
          aria-label={t("file.altFor", { name: file.name })}
          onChange={(event) => {
            describe(channelId, file.key, event.target.value);
          }}
        />
      )}
    </li>
  );
}

function Preview({ blob }: { blob: Blob }): ReactNode {
  const [url] = useState(() => URL.createObjectURL(blob));
  useEffect(
    () => () => {
      URL.revokeObjectURL(url);
    },
    [url],
  );
  return (
    <div className="preview">
      <img src={url} alt="" />
    </div>
  );
}
