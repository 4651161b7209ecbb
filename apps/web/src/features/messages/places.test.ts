import { beforeEach, describe, expect, it } from "vitest";
import { ids } from "../../test/make";
import type { Message } from "../../shared/protocol";
import { leavePlace, placeToResume } from "./places";

const messages = ["1", "2", "3", "4"].map((id) => ({ id }) as Message);
const place = { id: "2", top: 12 };

describe("the place to go on reading at", () => {
  beforeEach(() => {
    leavePlace(ids.channel, place);
  });

  it("is where the channel was left", () => {
    expect(placeToResume(ids.channel, { messages, firstUnread: null })).toEqual(place);
  });

  it("is not where the channel was left when something new is to be read", () => {
    expect(placeToResume(ids.channel, { messages, firstUnread: "4" })).toBeNull();
  });

  it("is none when the message there is not loaded", () => {
    const later = messages.slice(2);
    expect(placeToResume(ids.channel, { messages: later, firstUnread: null })).toBeNull();
  });

  it("is none in a channel that was left at its end", () => {
    leavePlace(ids.channel, null);
    expect(placeToResume(ids.channel, { messages, firstUnread: null })).toBeNull();
  });
});
