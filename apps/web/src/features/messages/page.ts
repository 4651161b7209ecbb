import { compareIds, type Id, type Message } from "../../shared/protocol";
import type { Segment } from "./segment";

/** A read stretch. `pivot` was asked from, and is not itself among the messages. */
export interface Page extends Segment {
  readonly pivot: Id | null;
}

/** What a page was asked for: the newest ones, those next to a message, or those around it. */
export type PageRequest =
  { readonly kind: "newest" } | { readonly kind: "before" | "after" | "around"; readonly id: Id };

/**
 * What an answer says about the channel: fewer messages than asked for mean that there are no more
 * on that side.
 *
 * @param newestFirst as the server sends them
 * @param limit how many were asked for; around a message, half of them (rounded down) after it
 */
export function pageOf(request: PageRequest, newestFirst: readonly Message[], limit: number): Page {
  const messages = newestFirst.toReversed();
  const isLast = messages.length < limit;
  const oldest = messages[0]?.id ?? null;
  const newest = messages.at(-1)?.id ?? null;
  switch (request.kind) {
    case "newest":
      return { from: isLast ? null : oldest, to: null, messages, pivot: null };
    case "before":
      return { from: isLast ? null : oldest, to: request.id, messages, pivot: request.id };
    case "after":
      return { from: request.id, to: isLast ? null : newest, messages, pivot: request.id };
    case "around": {
      const later = messages.filter(({ id }) => compareIds(id, request.id) > 0).length;
      const wanted = Math.floor(limit / 2);
      const from = messages.length - later < limit - wanted ? null : oldest;
      return { from, to: later < wanted ? null : (newest ?? request.id), messages, pivot: null };
    }
  }
}
