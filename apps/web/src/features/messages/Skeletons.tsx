import type { ReactNode } from "react";

const WIDTHS = [62, 38, 74, 50, 30, 66, 44, 58, 35, 70] as const;

/** Rows of the true height, where messages will stand. */
export function Skeletons({ few }: { few: boolean }): ReactNode {
  return (
    <div className="bones log-bones" aria-hidden="true">
      {WIDTHS.slice(0, few ? 3 : WIDTHS.length).map((width) => (
        <div className="msg leads" key={width}>
          <span className="bone face" />
          <div>
            <span className="bone" style={{ width: `${width / 4}%`, height: 12 }} />
            <span className="bone" style={{ width: `${width}%`, height: 12, marginTop: 9 }} />
          </div>
        </div>
      ))}
    </div>
  );
}
