import { Laptop, type LucideIcon, Monitor, Smartphone } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useActions } from "../../app/store/react";
import { openDialog } from "../../app/ui/state";
import { useDeed } from "../../app/ui/useDeed";
import { useSpeech } from "../../i18n/react";
import { Button } from "../../shared/ui/Button";
import type { Device } from "./api";
import { fingerprint, isUsedNow, networkWords, type Shape, shapeOf } from "./model";
import { NamedRow } from "./NamedRow";

const ICONS: Readonly<Record<Shape, LucideIcon>> = {
  phone: Smartphone,
  app: Monitor,
  browser: Laptop,
};

export function DeviceRow({ device }: { device: Device }): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  return (
    <NamedRow
      icon={ICONS[shapeOf(device)]}
      name={device.name}
      renames={t("devices.rename", { name: device.name })}
      rename={(name) => actions.renameDevice(device.id, name)}
      marks={<Marks device={device} />}
      facts={<Facts device={device} />}
      deeds={device.current ? <SignOut /> : <Remove device={device} />}
    />
  );
}

function Marks({ device }: { device: Device }): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      {device.current && <span className="pill sea">{t("devices.this")}</span>}
      {device.new_network && (
        <span className="pill bolt" title={t("devices.newPlaceHint")}>
          {t("devices.newPlace")}
        </span>
      )}
      {device.exposed && <span className="pill bad">{t("devices.exposed")}</span>}
    </>
  );
}

function Facts({ device }: { device: Device }): ReactNode {
  const { t, rich, format } = useSpeech();
  const [now] = useState(() => Date.now());
  const used = Date.parse(device.last_used_at);
  const network = networkWords(device.network, t);
  return (
    <>
      {network !== null && <>{network} · </>}
      <time dateTime={device.last_used_at} title={format.exact(used)}>
        {isUsedNow(device, now) ? t("devices.now") : format.relative(used)}
      </time>
      {" · "}
      {rich("devices.key", { key: <code className="code-text">{fingerprint(device.key)}</code> })}
      {device.exposed && (
        <>
          <br />
          {t("devices.exposedHint")}
        </>
      )}
    </>
  );
}

function SignOut(): ReactNode {
  const { t } = useSpeech();
  const actions = useActions();
  const leave = useDeed(() => actions.signOut());
  return (
    <Button busy={leave.busy} onClick={() => void leave.run()}>
      {t("devices.signOut")}
    </Button>
  );
}

function Remove({ device: { id, name } }: { device: Device }): ReactNode {
  const { t } = useSpeech();
  return (
    <Button
      look="danger"
      aria-label={t("devices.removeNamed", { name })}
      onClick={() => {
        openDialog({ kind: "removeDevice", id, name });
      }}
    >
      {t("devices.remove")}
    </Button>
  );
}
