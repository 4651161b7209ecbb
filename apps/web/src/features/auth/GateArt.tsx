import type { ReactNode } from "react";
import { useT } from "../../i18n/react";

const WAVES = Array.from({ length: 9 }, (_, i) => ({
  d:
    `M-40 ${430 + i * 46}C160 ${380 + i * 44 + (i % 3) * 18},300 ${500 + i * 40 - (i % 2) * 30},` +
    `480 ${440 + i * 46}S800 ${400 + i * 50 + (i % 2) * 24},960 ${450 + i * 44}`,
  stroke: `oklch(0.8 0.09 ${215 + i * 3} / ${(0.34 - i * 0.03).toFixed(2)})`,
  width: 2.2 - i * 0.12,
}));

const BOLT = "M668-20 622 92l34 10-58 104 38 8-72 118 26 4-34 92";
const BRANCHES = "M656 102l62 84-10 50 40 52M636 214l44 62-6 44";

/** Calm sea, one bolt. */
export function GateArt(): ReactNode {
  const t = useT();
  return (
    <section className="art" aria-label={t("signin.about")}>
      <svg
        className="sky"
        viewBox="0 0 900 900"
        preserveAspectRatio="xMidYMid slice"
        fill="none"
        aria-hidden="true"
      >
        {WAVES.map(({ d, stroke, width }) => (
          <path key={d} d={d} stroke={stroke} strokeWidth={width} />
        ))}
        <defs>
          <linearGradient id="bolt" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="oklch(0.9 0.1 90)" stopOpacity="0" />
            <stop offset=".35" stopColor="oklch(0.9 0.13 88)" />
            <stop offset="1" stopColor="oklch(0.95 0.06 90)" />
          </linearGradient>
          <filter id="glow" x="-50%" y="-50%" width="200%" height="200%">
            <feGaussianBlur stdDeviation="14" />
          </filter>
        </defs>
        <g fill="none" stroke="url(#bolt)" strokeLinejoin="bevel">
          <path d={BOLT} strokeWidth="10" opacity=".5" filter="url(#glow)" />
          <path d={BOLT} strokeWidth="2.6" />
          <path d={BRANCHES} strokeWidth="1.3" opacity=".6" />
        </g>
      </svg>
      <div className="say">
        <h2>{t("signin.motto")}</h2>
        <p>{t("signin.promise")}</p>
      </div>
    </section>
  );
}
