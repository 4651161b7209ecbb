import { type AppState, initialState } from "../app/store/state";
import { emptyLog } from "../features/messages/model";
import type { Channel, Id, Member, Message, Role, User } from "../shared/protocol";
import { emptyWorld, type World } from "../shared/world";

/** A small world to look at and to test with: a garden club on one morning. */
export const GUILD = "1000";
export const ME = "11";
const EVERYTHING = String((1n << 80n) - 1n);
const USUAL = String(
  [0, 10, 11, 15, 16, 26, 58, 59].reduce((mask, bit) => mask | (1n << BigInt(bit)), 0n),
);

const names: readonly (readonly [Id, string])[] = [
  ["11", "Kestrel"],
  ["12", "Mara"],
  ["13", "Theo"],
  ["14", "Ines"],
  ["15", "Otis"],
  ["16", "Pim"],
  ["17", "Ruth"],
  ["18", "Abel"],
  ["19", "Bea"],
  ["20", "Cato"],
];

export function user(id: Id): User {
  const name = names.find(([one]) => one === id)?.[1] ?? `Guest ${id}`;
  return {
    id,
    username: name.toLowerCase().replace(/\W/g, ""),
    global_name: name,
    pronouns: null,
    bio: null,
    bot: false,
  };
}

function role(id: Id, more: Partial<Role>): Role {
  return {
    id,
    guild_id: GUILD,
    name: "everyone",
    color: 0,
    hoist: false,
    mentionable: false,
    position: 0,
    permissions: USUAL,
    denied: "0",
    ...more,
  };
}

export function channel(id: Id, name: string, more: Partial<Channel> = {}): Channel {
  return {
    id,
    guild_id: GUILD,
    type: 0,
    name,
    topic: null,
    position: Number(id),
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    last_message_id: null,
    owner_id: null,
    thread_metadata: null,
    member_count: null,
    message_count: null,
    ...more,
  };
}

export function member(id: Id, roles: readonly Id[] = []): Member {
  return {
    guild_id: GUILD,
    user: user(id),
    nick: null,
    roles,
    joined_at: "2026-03-04T10:00:00.000Z",
    communication_disabled_until: null,
  };
}

export function message(
  id: number,
  author: Id,
  at: Date,
  content: string,
  more: Partial<Message> = {},
): Message {
  return {
    id: String(id),
    channel_id: "103",
    guild_id: GUILD,
    author: user(author),
    type: 0,
    content,
    timestamp: at.toISOString(),
    edited_timestamp: null,
    message_reference: null,
    referenced_message: null,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    nonce: null,
    thread: null,
    ...more,
  };
}

/** This morning at the given time. */
export function today(hours: number, minutes: number): Date {
  return new Date(new Date().setHours(hours, minutes, 0, 0));
}

export function morning(): readonly Message[] {
  const earlier = message(
    1,
    ME,
    today(0, 5),
    "I have the van until noon if somebody needs something moved.",
  );
  return [
    earlier,
    message(
      2,
      "12",
      today(0, 12),
      "Morning all. The forecast says −2 °C on Sunday night, so anything tender needs cover.",
    ),
    message(
      3,
      "13",
      today(0, 20),
      'I wrapped the tomatoes in fleece, and wrote down what I did:\n```py\n# wire hoops every 60 cm, fleece, then bricks\nfor row in tomatoes:\n    cover(row, fleece="30 g/m²", pins=8)\n```',
    ),
    message(
      4,
      "13",
      today(0, 21),
      "The hoops are from the shed, help yourselves. See https://example.org/hoops",
    ),
    message(
      5,
      "14",
      today(0, 41),
      "<@11> could you bring the long ladder on Saturday? The pear tree is ready.",
      {
        type: 19,
        mentions: [user(ME)],
        message_reference: { channel_id: "103", message_id: "1" },
        referenced_message: earlier,
      },
    ),
    message(
      6,
      "12",
      today(0, 42),
      "Frost warning for **Sunday 02:00–07:00**, lowest at <t:1790000000:t>",
      {
        edited_timestamp: today(0, 43).toISOString(),
      },
    ),
  ];
}

export function world(): World {
  const channels = [
    channel("100", "Welcome", { type: 4, position: 0 }),
    channel("101", "rules", { parent_id: "100" }),
    channel("102", "announcements", { parent_id: "100", type: 5, last_message_id: "50" }),
    channel("110", "Talk", { type: 4, position: 1 }),
    channel("103", "general", {
      parent_id: "110",
      topic: "What grows, what fails, and what to do this weekend",
      last_message_id: "6",
    }),
    channel("104", "vegetables", { parent_id: "110", last_message_id: "51" }),
    channel("105", "compost", { parent_id: "110" }),
    channel("106", "plant-help", { parent_id: "110", last_message_id: "52" }),
    channel("107", "seed-swap", { parent_id: "110" }),
  ];
  const byId = <T>(all: readonly T[], id: (one: T) => Id): Record<Id, T> =>
    Object.fromEntries(all.map((one) => [id(one), one]));
  const members = names.map(([id]) => member(id, id === "12" || id === "15" ? ["2000"] : []));
  return {
    ...emptyWorld,
    me: user(ME),
    guilds: {
      [GUILD]: {
        id: GUILD,
        name: "Garden Club",
        description: "Soil, seeds, weather.",
        owner_id: ME,
      },
      "1001": { id: "1001", name: "Rust town", description: null, owner_id: "12" },
      "1002": { id: "1002", name: "Java village", description: null, owner_id: "12" },
    },
    roles: {
      [GUILD]: {
        [GUILD]: role(GUILD, {}),
        "2000": role("2000", {
          name: "Keepers",
          color: 0xf1c40f,
          hoist: true,
          position: 2,
          permissions: EVERYTHING,
        }),
      },
    },
    channels: byId(channels, ({ id }) => id),
    members: { [GUILD]: byId(members, ({ user: { id } }) => id) },
    memberCounts: { [GUILD]: names.length },
    presences: {
      [GUILD]: {
        "11": "online",
        "12": "online",
        "13": "online",
        "14": "online",
        "15": "idle",
        "16": "dnd",
        "17": "online",
      },
    },
    readStates: {
      "103": { channel_id: "103", last_read_id: "4", mention_count: 1, cursor: 0 },
      "104": { channel_id: "104", last_read_id: "1", mention_count: 2, cursor: 0 },
    },
  };
}

export function garden(messages: readonly Message[] = morning()): AppState {
  return {
    ...initialState,
    session: { kind: "signed_in", userId: ME },
    connection: { status: "online" },
    world: world(),
    hasWorld: true,
    logs: {
      "103": { ...emptyLog, segments: [{ from: null, to: null, messages }] },
      "107": { ...emptyLog, segments: [{ from: null, to: null, messages: [] }] },
    },
    typing: { "103": { "13": Date.now() + 1e9 } },
  };
}
