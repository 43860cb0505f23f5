import { expect, it } from "vitest";
import { differing } from "./diff-text.ts";

it("tells short texts whole, and of long ones what differs with a little around it", () => {
  expect(differing("Thank you", "Thanks")).toEqual(["Thank you", "Thanks"]);
  const begin = "We are very sorry that this happened to you on our flight yesterday. ";
  const end = " Please tell us your booking, and we shall look into it at once for you.";
  const [before, after] = differing(`${begin}Call us.${end}`, `${begin}Write to us.${end}`);
  expect(before).toBe("… our flight yesterday. Call us. Please tell us …");
  expect(after).toBe("… our flight yesterday. Write to us. Please tell us …");
});
