import { describe, expect, it } from "vitest";
import { dispatchFixture, readyFixture, story } from "../../test/fixtures";
import { isArchived } from "../../features/threads/model";
import { indexBy, keepWhere, type World } from "../../shared/world";
import { applyDispatch, applyReady, type Dispatch, worldOf } from "./apply";
import { type AppState, initialState } from "./state";

const NOW = Date.parse("2026-11-24T12:00:00Z");

/**
 * What both roads must come to; how far the counts go is not part of it, nor are threads that were
 * put away, of which a fresh Ready does not tell.
 */
function comparable(world: World): unknown {
  const channels = keepWhere(world.channels, (channel) => !isArchived(channel));
  const read = Object.values(world.readStates)
    .map(({ cursor, ...state }) => state)
    .filter(({ channel_id }) => channel_id in channels)
    .filter(({ last_read_id, mention_count }) => last_read_id !== null || mention_count > 0);
  return { ...world, channels, readStates: indexBy(read, ({ channel_id }) => channel_id) };
}

function told(state: AppState, events: readonly Dispatch[]): AppState {
  return events.reduce((before, event) => applyDispatch(before, event, NOW), state);
}

describe("the story that the server tells", () => {
  const { before, events, after } = story();
  const dispatches = events.map(dispatchFixture);
  const start = applyReady(initialState, readyFixture(before));

  it("ends where a fresh Ready begins", () => {
    const end = told(start, dispatches);
    expect(comparable(end.world)).toEqual(comparable(worldOf(readyFixture(after))));
    expect(end.cursors).toEqual(applyReady(initialState, readyFixture(after)).cursors);
  });

  it("ends the same when events come twice", () => {
    const logged = dispatches.filter(({ seq }) => seq !== null);
    const twice = told(told(start, dispatches), logged);
    expect(twice.world).toEqual(told(start, dispatches).world);
  });

  it("changes something with each logged event but those of messages and of the account", () => {
    let state = start;
    for (const dispatch of dispatches.filter(({ seq }) => seq !== null)) {
      const next = applyDispatch(state, dispatch, NOW);
      if (!/^(MESSAGE|SECURITY_EVENT|APPROVAL)_/.test(dispatch.event.type)) {
        expect(next.world, dispatch.event.type).not.toEqual(state.world);
      }
      expect(next.cursors, dispatch.event.type).not.toEqual(state.cursors);
      state = next;
    }
  });
});
