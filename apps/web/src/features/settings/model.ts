import type { OwnStatus } from "../../shared/protocol";

/** What a person chose about the looks; kept here and, by the server, for all their devices. */
export interface Settings {
  readonly theme: "system" | "light" | "dark";
  /** A BCP 47 tag, null for the browser's. */
  readonly locale: string | null;
  readonly density: "cozy" | "compact";
  /** In percent of 15 px: 80 to 200. */
  readonly textSize: number;
  readonly status: OwnStatus;
  /** Ids of categories that are folded. */
  readonly foldedCategories: readonly string[];
  readonly showMembers: boolean;
}

export const defaultSettings: Settings = {
  theme: "system",
  locale: null,
  density: "cozy",
  textSize: 100,
  status: "online",
  foldedCategories: [],
  showMembers: true,
};

type Readers = { readonly [K in keyof Settings]: (value: unknown) => value is Settings[K] };

const isRight: Readers = {
  theme: oneOf("system", "light", "dark"),
  locale: (value) => value === null || typeof value === "string",
  density: oneOf("cozy", "compact"),
  textSize: (value): value is number => typeof value === "number" && value >= 80 && value <= 200,
  status: oneOf("online", "idle", "dnd", "invisible"),
  foldedCategories: (value): value is readonly string[] =>
    Array.isArray(value) && value.every((id) => typeof id === "string"),
  showMembers: (value) => typeof value === "boolean",
};

/** `base` with what is right in `stored`: that may be of any version of this client. */
export function readSettings(base: Settings, stored: unknown): Settings {
  if (typeof stored !== "object" || stored === null) {
    return base;
  }
  const known = Object.entries(stored).filter(
    ([key, value]) => key in isRight && isRight[key as keyof Settings](value),
  );
  return { ...base, ...(Object.fromEntries(known) as Partial<Settings>) };
}

function oneOf<T extends string>(...values: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}
