import { EyeOff, Hash } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../i18n/react";
import { Empty } from "../../shared/ui/Empty";
import { Link } from "../router/react";
import { paths } from "../router/route";

/** What is not there and what may not be seen look alike, as they do at the server. */
export function Gone({ what }: { what: "guild" | "channel" | "noChannels" }): ReactNode {
  const t = useT();
  return (
    <Empty
      icon={what === "noChannels" ? Hash : EyeOff}
      title={t(`gone.${what}.title`)}
      deeds={
        what === "guild" && (
          <Link className="btn primary" to={paths.home()}>
            {t("lost.home")}
          </Link>
        )
      }
    >
      {t(`gone.${what}.text`)}
    </Empty>
  );
}
