import { expect, it } from "vitest";
import { placeAfterSignIn } from "./session.ts";

const HERE = "https://parley.example";
const after = (back: string): string => placeAfterSignIn(`?back=${encodeURIComponent(back)}`, HERE);

it("signing in leads back to where it was asked for", () => {
  expect(after("/?brand=skylark#/case/case_1")).toBe("/?brand=skylark#/case/case_1");
  expect(placeAfterSignIn("", HERE)).toBe("/");
});

it("signing in never leads to another site, nor in a circle", () => {
  for (const back of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/sign-in?back=/",
    "/welcome#token=x",
    "http://[",
  ])
    expect(after(back), back).toBe("/");
});
