import { expect, it } from "vitest";
import { changesCsv } from "./changes-csv.ts";

it("a changed mention is a line; commas are quoted and formulas are kept from running", () => {
  const csv = changesCsv([
    {
      mention: "=cmd()",
      channel: "x",
      cause: { kind: "condition", of: "care#mention[0]", condition: "loud" },
      title: 'condition “Loud, or "very" loud”',
      changes: [{ field: "lead", before: "care", after: "duty" }],
    },
  ]);
  const [head, row, end] = csv.split("\r\n");
  expect(head?.split(",").slice(0, 3)).toEqual(["id", "channel", "cause"]);
  expect(row).toMatch(/^'=cmd\(\),x,"condition “Loud, or ""very"" loud”",/);
  expect(row).toContain("care,duty");
  expect(end).toBe("");
});
