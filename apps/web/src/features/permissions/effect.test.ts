import { describe, expect, it } from "vitest";
import { effectOf } from "./effect";
import { mask } from "./model";

const SEND = mask("SEND_MESSAGES");
const change = (gains: bigint, loses: bigint) => ({
  channel_id: "1",
  gains: String(gains),
  loses: String(loses),
});

describe("the effect of changes", () => {
  it("takes all places of a person together", () => {
    const members = [{ user_id: "7", changes: [change(SEND, 0n), change(0n, mask("SPEAK"))] }];
    expect(effectOf([{ affected_members: 1, members }])).toEqual({
      people: 1,
      known: [{ id: "7", gains: SEND, loses: mask("SPEAK") }],
      alike: true,
    });
  });

  it("counts people once, and those whom it was not told of by name", () => {
    const one = { affected_members: 60, members: [{ user_id: "7", changes: [change(SEND, 0n)] }] };
    const other = { affected_members: 1, members: [{ user_id: "7", changes: [change(0n, 1n)] }] };
    expect(effectOf([one, other])).toMatchObject({ people: 60, alike: true });
  });

  it("is nothing where nobody is affected", () => {
    expect(effectOf([{ affected_members: 0, members: [] }])).toMatchObject({ people: 0 });
  });
});
