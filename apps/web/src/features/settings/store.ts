import { defaultSettings, readSettings, type Settings } from "./model";

const KEY = "tempest.settings";

/** This browser's copy of the settings, there before the first paint. */
export class SettingsStore {
  constructor(private readonly storage: Storage) {}

  load(): Settings {
    return parse(this.storage.getItem(KEY));
  }

  save(settings: Settings): void {
    try {
      this.storage.setItem(KEY, JSON.stringify(settings));
    } catch (error) {
      if (!(error instanceof DOMException)) {
        throw error;
      }
    }
  }

  clear(): void {
    this.storage.removeItem(KEY);
  }

  /** Hears of what other tabs change, until the returned function is called. */
  watch(onChange: (settings: Settings) => void): () => void {
    const listen = ({ key, newValue, storageArea }: StorageEvent) => {
      if (storageArea === this.storage && key === KEY) {
        onChange(parse(newValue));
      }
    };
    window.addEventListener("storage", listen);
    return () => {
      window.removeEventListener("storage", listen);
    };
  }
}

function parse(text: string | null): Settings {
  try {
    return readSettings(defaultSettings, JSON.parse(text ?? "null"));
  } catch {
    return defaultSettings; // of another version of this client
  }
}
