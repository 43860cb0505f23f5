import { expect, it } from "vitest";
import { drawTheCollege } from "../kit/draw-the-college.ts";
import { withKeys } from "../kit/hands.ts";

it("the decision tree of the college, drawn from a blank page with keys alone, means what the example means", async () => {
  const { faults } = await drawTheCollege(withKeys);
  expect(faults).toEqual([]);
});
