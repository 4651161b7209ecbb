import type { Id } from "../../shared/protocol";
import { holds } from "./span";
import type { Timeline } from "./view";

/** Where the reader left a channel, above its end. */
export interface Place {
  readonly id: Id;
  /** Below the top edge, in pixels. */
  readonly top: number;
}

const places = new Map<Id, Place>();

/** For the life of the page: a reload opens at the first unread message again. */
export function leavePlace(channelId: Id, place: Place | null): void {
  if (place === null) {
    places.delete(channelId);
  } else {
    places.set(channelId, place);
  }
}

function placeIn(channelId: Id): Place | null {
  return places.get(channelId) ?? null;
}

/** Where to go on reading: at the place that was left, unless something new is to be read first. */
export function placeToResume(
  channelId: Id,
  { messages, firstUnread }: Pick<Timeline, "messages" | "firstUnread">,
): Place | null {
  const place = placeIn(channelId);
  return firstUnread === null && place !== null && holds(messages, place.id) ? place : null;
}
