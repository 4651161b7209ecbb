import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "../../i18n/react";
import { IconButton } from "../../shared/ui/IconButton";
import { useTabStop } from "./tabStop";

export function CodeBlock(props: { text: string; language: string | null }): ReactNode {
  const t = useT();
  const tabIndex = useTabStop();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(props.text).then(() => {
      setCopied(true);
    });
  };
  return (
    <div className="code">
      <pre dir="ltr" data-language={props.language ?? undefined}>
        <code>{props.text}</code>
      </pre>
      <IconButton
        icon={copied ? Check : Copy}
        label={copied ? t("md.copied") : t("md.copyCode")}
        tabIndex={tabIndex}
        onClick={copy}
      />
    </div>
  );
}
