import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { role } from "../../test/make";
import { highestFirst, inOrder, moved, placesFor } from "./order";

const at = (id: number, position: number) => role({ id: String(id), position });

describe("the order of roles", () => {
  it("begins with the highest and ends with that of everyone; of two the older is higher", () => {
    const all = [at(1, 0), at(20, 2), at(31, 1), at(30, 1)];
    const byId = Object.fromEntries(all.map((one) => [one.id, one]));
    expect(inOrder(byId).map(({ id }) => id)).toEqual(["20", "30", "31", "1"]);
  });

  it("puts one to another place", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "b", "c"]);
  });

  it("leaves those alone that may keep their place", () => {
    const order = moved([at(3, 7), at(2, 5), at(1, 2)], 0, 1);
    expect(placesFor(order, 251)).toEqual([{ id: "3", position: 4 }]);
  });

  it("gives each a place of its own below the limit, in the order that was asked", () => {
    const positions = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 19 });
    fc.assert(
      fc.property(positions, (of) => {
        const order = of.map((position, index) => at(index + 1, position));
        const places = placesFor(order, 21) ?? [];
        const after = order.map((one) => ({
          ...one,
          position: places.find(({ id }) => id === one.id)?.position ?? one.position,
        }));
        expect([...after].sort(highestFirst)).toEqual(after);
        expect(new Set(after.map(({ position }) => position)).size).toBe(after.length);
        after.forEach(({ position }) => {
          expect(position).toBeGreaterThan(0);
          expect(position).toBeLessThan(21);
        });
      }),
    );
  });

  it("does not fit where there are more roles than places", () => {
    expect(placesFor([at(1, 1), at(2, 1)], 2)).toBeNull();
    expect(placesFor([], 0)).toBeNull();
  });
});
