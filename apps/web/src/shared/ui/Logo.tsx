import type { ReactNode } from "react";

export function LogoMark(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M4 20c5 0 5-5 10-5s4 4 7 4 3.5-2 7-2"
        stroke="var(--sea)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M4 27c5 0 6-4 11-4s4 3 7 3 3-1 6-1"
        stroke="var(--sea)"
        strokeOpacity=".5"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M18.5 2 11 12h5l-2 7 8.5-10.5h-5.2z" fill="var(--bolt)" />
    </svg>
  );
}

export function Logo(): ReactNode {
  return (
    <div className="logo">
      <LogoMark /> Tempest
    </div>
  );
}
