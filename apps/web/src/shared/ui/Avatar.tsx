import { Bot } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { hueOf, initialOf } from "./look";

interface Props {
  /** Decides the colour. */
  id: string;
  name: string;
  size?: number;
  status?: string | undefined;
  bot?: boolean;
}

/** A face: its letter and colour come from the person. The name always stands beside it. */
export function Avatar({ id, name, size, status, bot }: Props): ReactNode {
  const style = { "--h": hueOf(id), ...(size && { "--s": `${size}px` }) } as CSSProperties;
  return (
    <span className={bot ? "av bot" : "av"} style={style} aria-hidden="true">
      {bot ? <Bot /> : initialOf(name)}
      {status && <i className={`st ${status}`} />}
    </span>
  );
}
