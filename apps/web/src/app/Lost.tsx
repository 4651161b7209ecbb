import { Compass } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../i18n/react";
import { Empty } from "../shared/ui/Empty";
import { Link } from "./router/react";
import { paths } from "./router/route";

/** An address that says nothing. */
export function Lost(): ReactNode {
  const t = useT();
  return (
    <main className="lost">
      <Empty
        icon={Compass}
        title={t("lost.title")}
        deeds={
          <Link className="btn primary" to={paths.home()}>
            {t("lost.home")}
          </Link>
        }
      >
        {t("lost.text")}
      </Empty>
    </main>
  );
}
