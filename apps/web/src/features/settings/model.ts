/** What a person chose about the looks; kept here and, by the server, for all their devices. */
export interface Settings {
  readonly theme: "system" | "light" | "dark";
  /** A BCP 47 tag, null for the browser's. */
  readonly locale: string | null;
  readonly density: "cozy" | "compact";
  /** In percent of 15 px: 80 to 200. */
  readonly textSize: number;
  readonly status: "online" | "idle" | "dnd" | "invisible";
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
