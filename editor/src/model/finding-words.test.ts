import { expect, test } from "vitest";
import { checkProtocol } from "@parley/engine";
import { BRAND, CHART, PROTOCOL } from "./airline.fixture.ts";
import { placeWords } from "./element-of.ts";
import { findingWords } from "./finding-words.ts";

const AROUND = { protocol: PROTOCOL, brand: BRAND };
const said = (message: string, hint?: string) => findingWords({ message, hint }, AROUND);

test("what a finding calls by its name is read by its title, and by its name in words where it has none", () => {
  const { duty, ...leads } = BRAND.leads;
  const brand = { ...BRAND, leads };
  const [found] = checkProtocol(PROTOCOL, brand).filter(({ message }) => message.includes('"duty"'));
  expect(duty).toBeDefined();
  expect(findingWords(found!, { protocol: PROTOCOL, brand })).toEqual({
    message: "There is no lead “Duty”.",
    hint: `Known: ${Object.values(leads)
      .map(({ title }) => title)
      .join(", ")}.`,
  });
  const [[name, clock] = ["", { title: "" }]] = Object.entries(PROTOCOL.clocks);
  expect(said(`The clock “${name}” is never used.`).message).toBe(`The clock “${clock.title}” is never used.`);
  expect(said("The clock “Call VIPs” is started here.").message).toBe("The clock “Call VIPs” is started here.");
  expect(said('There is no lead "social-team".', "Known: none.")).toEqual({
    message: "There is no lead “Social team”.",
    hint: "Known: none.",
  });
});

test("a finding says actions and events by their titles, and leaves all else as it is", () => {
  expect(said("handoff.to: is needed.").message).toBe("“Hand over”: is needed.");
  expect(said("Care waits for “reply.sent”, and there is no such event.").message).toContain("“Reply sent”");
  const whole = "No case ever comes to “Waiting”, whatever the conditions say.";
  expect(said(whole, "Lead a transition to it, or delete it.")).toEqual({
    message: whole,
    hint: "Lead a transition to it, or delete it.",
  });
});

test("a finding stands in a state, or on the card of a state", () => {
  expect(placeWords("machine.shouldWeAnswer.entry", CHART)).toBe("Should we answer?");
  expect(placeWords("machine.shouldWeAnswer#always[0]", CHART)).toBe("Should we answer? · At once");
  expect(placeWords("clocks.firstReply", CHART)).toBeNull();
});
