import { Keyboard, Languages, Laptop, Palette, User } from "lucide-react";
import type { ReactNode } from "react";
import { paths, type SettingsTab } from "../../app/router/route";
import { useT } from "../../i18n/react";
import { Appearance } from "./Appearance";
import { Device } from "./Device";
import { KeyboardPage } from "./KeyboardPage";
import { Language } from "./Language";
import { NavLink } from "./NavLink";
import { ProfileForm } from "./ProfileForm";
import { SettingsFrame } from "./SettingsFrame";

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
      {link("device", Laptop)}
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
    case "device":
      return <Device />;
    case "appearance":
      return <Appearance />;
    case "language":
      return <Language />;
    case "keyboard":
      return <KeyboardPage />;
  }
}
