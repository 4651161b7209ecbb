import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { useSpeech } from "../../i18n/react";
import type { PendingFile } from "../outbox/model";

export function PendingFiles({ files }: { files: readonly PendingFile[] }): ReactNode {
  const { format } = useSpeech();
  return (
    <div className="files">
      {files.map((file, at) => (
        <div className="filecard" key={at}>
          <FileText aria-hidden="true" />
          <div className="grow">
            <b className="clip">{file.name}</b>
            <small className="num">{format.bytes(file.blob.size)}</small>
          </div>
        </div>
      ))}
    </div>
  );
}
