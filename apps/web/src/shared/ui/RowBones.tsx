import type { ReactNode } from "react";
import { useT } from "../../i18n/react";

/** Rows of a panel that are on their way, at their height. */
export function RowBones({ rows }: { rows: number }): ReactNode {
  const t = useT();
  return (
    <div className="panel bones" aria-busy="true" role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="row">
          <span className="bone" style={{ width: 20, height: 20 }} />
          <span className="grow">
            <span className="bone" style={{ width: `${34 - at * 6}%`, height: 14 }} />
            <span className="bone" style={{ width: `${58 - at * 7}%`, height: 12, marginTop: 7 }} />
          </span>
        </div>
      ))}
    </div>
  );
}
