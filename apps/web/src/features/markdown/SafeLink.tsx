import type { ReactNode } from "react";
import { Link } from "../../app/router/react";
import { parsePath } from "../../app/router/route";
import { useTabStop } from "./tabStop";

/** A link out of a message: to the web or to mail and nowhere else; one to us stays in the page. */
export function SafeLink({ url, children }: { url: string; children: ReactNode }): ReactNode {
  const tabIndex = useTabStop();
  const target = safeUrl(url);
  if (target === null) {
    return children;
  }
  if (target.origin === window.location.origin && parsePath(target.pathname).page !== "lost") {
    return (
      <Link to={target.pathname} tabIndex={tabIndex}>
        {children}
      </Link>
    );
  }
  return (
    <a
      href={target.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      tabIndex={tabIndex}
      title={target.href}
    >
      {children}
    </a>
  );
}

function safeUrl(url: string): URL | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && ["http:", "https:", "mailto:"].includes(parsed.protocol)
    ? parsed
    : null;
}
