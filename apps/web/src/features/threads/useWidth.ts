import { useState } from "react";

const KEY = "tempest.threadWidth";

/** In pixels. */
export const LEAST = 320;
export const MOST = 720;
const USUAL = 400;

/** How wide the panel is on this device. */
export function useWidth(): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(read);
  const set = (wanted: number): void => {
    const next = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    setWidth(next);
    keep(next);
  };
  return [width, set];
}

function read(): number {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return kept >= LEAST && kept <= MOST ? kept : USUAL;
  } catch {
    return USUAL;
  }
}

function keep(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    return; // no storage: the next page has the usual width
  }
}
