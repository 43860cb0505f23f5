import { expect, it } from "vitest";
import { drawTheCollege } from "../kit/draw-the-college.ts";
import { withMouse } from "../kit/hands.ts";

it("the decision tree of the college, drawn from a blank page with the mouse, means what the example means", async () => {
  const { hands, faults } = await drawTheCollege(withMouse);
  expect(faults).toEqual([]);
  expect(hands.drags()).toBeGreaterThan(0);
});
