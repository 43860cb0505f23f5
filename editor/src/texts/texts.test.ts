import { expect, test } from "vitest";
import { t } from "./texts.ts";

test("a text is given as it stands, and its places are filled", () => {
  expect(t("Try again")).toBe("Try again");
});
