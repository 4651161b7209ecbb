import { Fragment, type ReactNode } from "react";
import { keyName } from "../../app/ui/platform";
import { useT } from "../../i18n/react";
import { keyTable } from "./keys";

export function KeyTable(): ReactNode {
  const t = useT();
  return (
    <div className="keytable">
      {keyTable.map(({ title, keys }) => (
        <section key={title}>
          <h3 className="sec">{t(title)}</h3>
          <dl className="panel">
            {keys.map((row) => (
              <div className="row" key={row.deed}>
                <dt className="grow">{t(row.deed)}</dt>
                <dd>
                  <Press keys={row.press} />
                  {"also" in row && (
                    <>
                      {" / "}
                      <Press keys={row.also} />
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Press({ keys }: { keys: readonly string[] }): ReactNode {
  const t = useT();
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 && " "}
      <kbd>{key === "keys.click" ? t("keys.click") : keyName(key)}</kbd>
    </Fragment>
  ));
}
