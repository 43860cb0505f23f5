import { backtest, compile, MentionInput, QUESTIONS, type Tally } from "@parley/engine";
import { beforeAll, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "../airline.fixture.ts";
import { clockBars } from "./clock-bars.ts";
import { countedBars } from "./counted-bars.ts";
import { flowOf } from "./flow.ts";

const said = (id: string, text: string) =>
  MentionInput.parse({ id, channel: "x", text, at: "2026-03-02T10:00:00Z", author: { handle: id } });

let tally: Tally;
beforeAll(() => {
  const mentions = [
    said("a", "@SkylarkAir my suitcase is lost, where is it??"),
    said("b", "@SkylarkAir my suitcase is lost, where is it?"),
    said("c", "@SkylarkAir thank you, lovely crew today!"),
  ];
  tally = backtest(compile(PROTOCOL, BRAND), mentions);
});

it("every field counts every mention, the largest answer first, with its share and a few mentions", () => {
  const fields = countedBars(tally, "answer", BRAND);
  expect(fields.map(({ field }) => field)).toEqual(QUESTIONS.map(({ field }) => field));
  for (const { bars } of fields) {
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(bars.map(({ count }) => count)).toEqual(bars.map(({ count }) => count).toSorted((a, b) => b - a));
    expect(bars.every(({ sample, count }) => sample.length === count)).toBe(true);
  }
  const lead = fields.find(({ field }) => field === "lead")?.bars[0];
  expect([lead?.title, lead?.says]).toEqual([BRAND.leads["baggage"]?.title, "2 · 67 %"]);
});

it("reasons, leads and channels are told with their answers", () => {
  const first = (by: "reason" | "lead" | "channel") =>
    countedBars(tally, by, BRAND).find(({ field }) => field === "lead")?.bars[0]?.title;
  const title = BRAND.leads["baggage"]?.title;
  expect(first("lead")).toBe(`${title}: ${title}`);
  expect(first("channel")).toBe(`x: ${title}`);
  expect(first("reason")).toMatch(new RegExp(`^${title}: .`));
});

it("clocks tell what became of every run", () => {
  const bars = clockBars(tally, PROTOCOL);
  expect(bars.length).toBeGreaterThan(0);
  for (const { name, met, breached, open, cancelled } of bars)
    expect(met + breached + open + cancelled).toBe(tally.clocks[name]?.runs);
});

it("the flow tells of each state and transition how many cases came, in words", () => {
  const flows = flowOf(tally);
  const [path = "", state] = Object.entries(tally.states).toSorted(([, a], [, b]) => b.cases - a.cases)[0] ?? [];
  expect(flows.get(path)).toMatchObject({
    count: state?.cases,
    share: 1,
    words: expect.stringContaining("100 % of all"),
  });
  for (const id of Object.keys(tally.transitions)) expect(flows.get(id)?.count).toBeGreaterThan(0);
});
