import { Friend } from "./friend.ts";

/** A server that somebody on another machine made, to be joined by its invite. */
export class Place {
  private constructor(
    readonly host: Friend,
    readonly guild: string,
    /** The path of the invite. */
    readonly invite: string,
    private readonly channels: ReadonlyMap<string, string>,
  ) {}

  /** With the channel “general”, and more where they are named. */
  static async made(origin: string, ...more: string[]): Promise<Place> {
    const host = await Friend.joins(origin, "Theo");
    const { id } = await host.creates("Garden Club");
    for (const name of more) {
      await host.call("POST", `/guilds/${id}/channels`, { name });
    }
    const channels = (await host.channels(id)).map((channel) => [channel.name, channel.id] as const);
    return new Place(host, id, `/invite/${await host.invites(id)}`, new Map(channels));
  }

  channel(name = "general"): string {
    const id = this.channels.get(name);
    if (id === undefined) throw new Error(`no channel ${name}`);
    return id;
  }

  /** The address of a channel, or of a message in it. */
  path(name: string, message?: string): string {
    return ["/channels", this.guild, this.channel(name), message].filter((part) => part !== undefined).join("/");
  }
}
