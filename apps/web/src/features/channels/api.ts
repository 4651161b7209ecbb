import type { Http } from "../../shared/http/request";
import type { Channel, Id } from "../../shared/protocol";

export interface NewChannel {
  readonly name: string;
  readonly type?: number;
  readonly topic?: string | null;
  readonly parent_id?: Id | null;
}

export interface ChannelChange {
  readonly name?: string;
  readonly topic?: string | null;
  readonly parent_id?: Id | null;
  /** Slow mode in seconds. */
  readonly rate_limit_per_user?: number;
}

export interface ChannelPlace {
  readonly id: Id;
  readonly position: number;
  readonly parent_id?: Id | null;
}

export function fetchChannel(http: Http, channelId: Id): Promise<Channel> {
  return http.request({ method: "GET", path: `/channels/${channelId}` });
}

export function createChannel(http: Http, guildId: Id, channel: NewChannel): Promise<Channel> {
  return http.request({ method: "POST", path: `/guilds/${guildId}/channels`, body: channel });
}

export function editChannel(http: Http, channelId: Id, change: ChannelChange): Promise<Channel> {
  return http.request({ method: "PATCH", path: `/channels/${channelId}`, body: change });
}

export function deleteChannel(http: Http, channelId: Id): Promise<void> {
  return http.request({ method: "DELETE", path: `/channels/${channelId}` });
}

export function orderChannels(
  http: Http,
  guildId: Id,
  order: readonly ChannelPlace[],
): Promise<void> {
  return http.request({ method: "PATCH", path: `/guilds/${guildId}/channels`, body: order });
}
