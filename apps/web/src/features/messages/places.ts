import type { Id } from "../../shared/protocol";

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

export function placeIn(channelId: Id): Place | null {
  return places.get(channelId) ?? null;
}
