import type { ReactNode } from "react";
import { useT } from "../../i18n/react";
import { Skeletons } from "../../features/messages/Skeletons";
import "./shell.css";

const ROWS = [54, 72, 40, 63, 48, 58, 35] as const;

/** The frame before anything is known: the true measures, no words. */
export function ShellBones(): ReactNode {
  const t = useT();
  return (
    <div className="app show-side" aria-busy="true">
      <p className="sr-only" role="status">
        {t("loading")}
      </p>
      <div className="rail bones">
        {[1, 2, 3].map((at) => (
          <span className="bone" key={at} style={{ width: 44, height: 44, borderRadius: 14 }} />
        ))}
      </div>
      <div className="side">
        <header />
        <div className="scroll bones">
          {ROWS.map((width) => (
            <div className="chan" key={width}>
              <span className="bone" style={{ width: `${width}%`, height: 12 }} />
            </div>
          ))}
        </div>
      </div>
      <div className="main">
        <header />
        <div className="log">
          <Skeletons few={false} />
        </div>
      </div>
    </div>
  );
}
