import type { Id } from "../../shared/protocol";

const KEY = "tempest.visits";

interface Visits {
  readonly guild: Id | null;
  readonly channels: Readonly<Record<Id, Id>>;
}

const NONE: Visits = { guild: null, channels: {} };

function read(): Visits {
  try {
    return { ...NONE, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Visits>) };
  } catch {
    return NONE;
  }
}

/** Where this device was last, so that a server opens where one left it. */
export function noteVisit(guildId: Id, channelId: Id): void {
  const channels = { ...read().channels, [guildId]: channelId };
  try {
    localStorage.setItem(KEY, JSON.stringify({ guild: guildId, channels } satisfies Visits));
  } catch {
    return; // no storage: a server opens at its first channel
  }
}

export function lastGuild(): Id | null {
  return read().guild;
}

export function lastChannel(guildId: Id): Id | null {
  return read().channels[guildId] ?? null;
}
