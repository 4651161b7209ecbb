import type { Settings } from "../features/settings/model";

type Look = Pick<Settings, "theme" | "density" | "textSize">;

const KEY = "tempest.look";

/** Puts theme, density and text size on the page, and follows the system where it is to decide. */
export function applyLook(look: Look): () => void {
  const { dataset, style } = document.documentElement;
  const light = window.matchMedia("(prefers-color-scheme: light)");
  const paint = (): void => {
    dataset["theme"] = look.theme === "system" ? (light.matches ? "light" : "dark") : look.theme;
  };
  paint();
  dataset["density"] = look.density;
  style.setProperty("--text-size", String(look.textSize / 100));
  keepLook(look);
  light.addEventListener("change", paint);
  return () => {
    light.removeEventListener("change", paint);
  };
}

/** For the first paint of the next visit, before the settings are read. */
function keepLook({ theme, density, textSize }: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, density, textSize }));
  } catch {
    return; // storage is closed to us: the next visit starts in the system's theme
  }
}

export function keptLook(): Look {
  const otherwise: Look = { theme: "system", density: "cozy", textSize: 100 };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Look>;
    return { ...otherwise, ...kept };
  } catch {
    return otherwise;
  }
}
