import { type ReactNode, useId } from "react";
import type { Actions } from "../../app/store/actions";
import { useAppState } from "../../app/store/react";
import { openDialog } from "../../app/ui/state";
import { useLoaded } from "../../app/ui/useLoaded";
import { useProblemText } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import { Fault } from "../../shared/ui/Fault";
import { RowBones } from "../../shared/ui/RowBones";
import type { Device } from "./api";
import { DeviceRow } from "./DeviceRow";

const read = (actions: Actions, signal: AbortSignal) => actions.listDevices(signal);

/** Where the account is signed in, the last used first. */
export function DeviceList(): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="sec" id={id}>
        {t("devices.title")}
      </h2>
      <List />
    </section>
  );
}

function List(): ReactNode {
  const changes = useAppState((state) => state.accountChanges);
  const words = useProblemText();
  const { data, error, retry } = useLoaded(read, changes);
  if (data === null) {
    return error === null ? <RowBones rows={3} /> : <Fault words={words(error)} retry={retry} />;
  }
  return (
    <>
      <ul className="panel">
        {data.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
        <Ends devices={data} />
      </ul>
      {error !== null && <Fault words={words(error)} retry={retry} />}
    </>
  );
}

/** What ends many at once. */
function Ends({ devices }: { devices: readonly Device[] }): ReactNode {
  const t = useT();
  const others = devices.filter(({ current }) => !current).length;
  return (
    <li className="row row-deeds">
      {others > 0 && (
        <Button
          onClick={() => {
            openDialog({ kind: "signOutOthers", count: others });
          }}
        >
          {t("devices.signOutOthers")}
        </Button>
      )}
      <Button
        onClick={() => {
          openDialog({ kind: "signOutEverywhere" });
        }}
      >
        {t("devices.signOutEverywhere")}
      </Button>
    </li>
  );
}
