import { expect, it } from "vitest";
import { CHART, PROTOCOL } from "../airline.fixture.ts";
import { causeInWords } from "./cause-words.ts";

const words = (...[kind, of, condition]: [Parameters<typeof causeInWords>[0]["kind"], string, string?]): string =>
  causeInWords({ kind, of, ...(condition === undefined ? {} : { condition }) }, CHART, PROTOCOL);

it("a cause is told by the titles that a designer gave", () => {
  expect(words("clock", "caseReply")).toBe("Clock “First reply to a case”");
  expect(words("table", "whoLeads")).toBe(`Table “${PROTOCOL.tables["whoLeads"]?.title}”`);
  const [state] = CHART.states;
  expect(words("condition", `${state?.path}#always[0]`, "spam")).toBe(
    `“${PROTOCOL.conditions["spam"]?.title}” in “${state?.title}”`,
  );
  expect(words("decision", "lead")).toBe("Lead");
});

it("what is gone keeps its name", () => {
  expect(words("clock", "goneClock")).toBe("Clock “Gone clock”");
  expect(words("condition", "gone#always[0]", "gone")).toBe("“gone” in “gone”");
});
