import { Keyboard, KeyRound, Languages, LifeBuoy, Palette, User } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { paths, type SettingsTab } from "../../app/router/route";
import { useT } from "../../i18n/react";
import { Appearance } from "./Appearance";
import { KeyboardPage } from "./KeyboardPage";
import { Language } from "./Language";
import { NavLink } from "./NavLink";
import { ProfileForm } from "./ProfileForm";
import { SettingsFrame } from "./SettingsFrame";

const DevicesPage = lazy(() => import("../devices/DevicesPage"));
const RecoveryPage = lazy(() => import("../recovery/RecoveryPage"));

export default function Settings({ tab }: { tab: SettingsTab }): ReactNode {
  const t = useT();
  const link = (to: SettingsTab, icon: typeof User): ReactNode => (
    <NavLink to={paths.settings(to)} icon={icon} on={tab === to}>
      {t(`settings.${to}`)}
    </NavLink>
  );
  const nav = (
    <>
      <h3>{t("settings.you")}</h3>
      {link("profile", User)}
      {link("devices", KeyRound)}
      {link("recovery", LifeBuoy)}
      <h3>{t("settings.app")}</h3>
      {link("appearance", Palette)}
      {link("language", Languages)}
      {link("keyboard", Keyboard)}
    </>
  );
  return (
    <SettingsFrame label={t("settings")} home={paths.home()} nav={nav}>
      <Part tab={tab} />
    </SettingsFrame>
  );
}

function Part({ tab }: { tab: SettingsTab }): ReactNode {
  switch (tab) {
    case "profile":
      return <ProfileForm />;
    case "devices":
      return (
        <Suspense fallback={null}>
          <DevicesPage />
        </Suspense>
      );
    case "recovery":
      return (
        <Suspense fallback={null}>
          <RecoveryPage />
        </Suspense>
      );
    case "appearance":
      return <Appearance />;
    case "language":
      return <Language />;
    case "keyboard":
      return <KeyboardPage />;
  }
}
