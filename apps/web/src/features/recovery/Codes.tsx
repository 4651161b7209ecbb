import { Copy, Download, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useAppState } from "../../app/store/react";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { useCopy } from "../messages/useCopy";
import { codesFile } from "./code";
import "./recovery.css";

/** The codes, and the ways to keep them. */
export function Codes({ codes }: { codes: readonly string[] }): ReactNode {
  const t = useT();
  const copy = useCopy();
  const name = useAppState((state) => state.world.me?.username ?? "");
  const title = t("codes.file", { name: `@${name}`, host: window.location.host });
  const text = codesFile(title, codes);
  return (
    <>
      <div className="codes">
        <p className="codes-title">{title}</p>
        <ol aria-label={t("codes.list")}>
          {codes.map((code) => (
            <li key={code} translate="no">
              {code}
            </li>
          ))}
        </ol>
      </div>
      <div className="codes-deeds">
        <Button
          icon={Copy}
          onClick={() => {
            copy(text);
          }}
        >
          {t("codes.copy")}
        </Button>
        <Button
          icon={Download}
          onClick={() => {
            download(text);
          }}
        >
          {t("codes.download")}
        </Button>
        <Button
          icon={Printer}
          onClick={() => {
            window.print();
          }}
        >
          {t("codes.print")}
        </Button>
      </div>
    </>
  );
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "tempest-recovery-codes.txt";
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}
