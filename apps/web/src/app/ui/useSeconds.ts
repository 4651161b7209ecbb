import { useEffect, useState } from "react";

/** Counts down to the instant (epoch ms); null where there is none. */
export function useSeconds(until: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return until === null ? null : Math.max(0, Math.ceil((until - now) / 1000));
}
