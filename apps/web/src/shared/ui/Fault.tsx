import type { ReactNode } from "react";
import { useT } from "../../i18n/react";

/** What could not be read, in words, and another try. */
export function Fault({ words, retry }: { words: string; retry: () => void }): ReactNode {
  const t = useT();
  return (
    <p className="rows-empty" role="alert">
      {words}{" "}
      <button type="button" className="link" onClick={retry}>
        {t("retry")}
      </button>
    </p>
  );
}
