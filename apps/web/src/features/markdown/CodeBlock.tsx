import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "../../i18n/react";
import { IconButton } from "../../shared/ui/IconButton";
import { useTabStop } from "./tabStop";
import { useScrolls } from "./useScrolls";

export function CodeBlock(props: { text: string; language: string | null }): ReactNode {
  const t = useT();
  const tabIndex = useTabStop();
  const [box, scrolls] = useScrolls<HTMLPreElement>();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(props.text).then(() => {
      setCopied(true);
    });
  };
  return (
    <div className="code">
      <pre
        ref={box}
        dir="ltr"
        data-language={props.language ?? undefined}
        role={scrolls ? "group" : undefined}
        aria-label={scrolls ? t("md.code") : undefined}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it
        tabIndex={scrolls ? 0 : undefined}
      >
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
