import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvLine } from "./csv-text.ts";

it("a reader of CSV gets every cell back, whatever is in it", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
      const [read] = parse(csvLine(cells), { relax_column_count: true });
      expect(read?.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells);
    }),
    { numRuns: 100 },
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("no spreadsheet runs %j", (cell) => {
  expect(parse(csvLine([cell, "x"]))[0]?.[0]).toBe(`'${cell}`);
});
