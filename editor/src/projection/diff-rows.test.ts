import { expect, it } from "vitest";
import { BRAND, PROTOCOL } from "../model/airline.fixture.ts";
import { diffPair } from "./diff-pair.ts";
import { fieldInWords } from "./diff-words.ts";

it("rows of a table are told by what they ask and whom they give, and not as they are written", () => {
  const { whoLeads } = PROTOCOL.tables;
  if (whoLeads === undefined) throw new Error("the airline has no table of who leads");
  const [first, second, ...rest] = whoLeads.rows;
  if (first === undefined || second === undefined) throw new Error("its table has no rows");
  const rows = [{ ...second, then: "press" }, ...rest];
  const pair = diffPair(
    PROTOCOL,
    { ...PROTOCOL, tables: { ...PROTOCOL.tables, whoLeads: { ...whoLeads, rows } } },
    BRAND,
  );
  const words = pair.changes.flatMap((change) => change.fields.map((field) => fieldInWords(change, field, pair)));
  expect(words).toEqual([
    "row 1: none (was Asked before: yes gives Senior care)",
    "row 1, result: Press office (was Refunds)",
  ]);
});
