import { expect, it } from "vitest";
import { ids } from "../../test/make";
import { selectTimeline } from "./select";
import { initialState } from "./state";

it("says of a channel that is not open yet that it is being loaded", () => {
  expect(selectTimeline(initialState, ids.channel)).toMatchObject({
    loading: "initial",
    firstUnread: null,
  });
});
