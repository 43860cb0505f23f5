import { describe, expect, it } from "vitest";
import { hello } from "../fixtures/toy-waiting.ts";
import { epochOf } from "../protocol/instant.ts";
import { arrivalsOf, spanOf } from "./arrivals.ts";
import { parseDemand } from "./demand.ts";

const HOUR = 3_600_000;
const SAMPLE = [hello(), hello({ id: "bye", text: "Bye", author: { handle: "bob" } })];
const FEW = { title: "Few", from: "2026-03-02" };

function drawn(rate: object, { weeks = 4, seed = 1, from = "2026-03-02", zone = "UTC" } = {}) {
  const demand = parseDemand({ ...FEW, from, rate });
  const span = spanOf(demand, SAMPLE, weeks * 7, zone);
  return { span, arrivals: arrivalsOf(demand, SAMPLE, span, seed) };
}

describe("arrivals that are drawn", () => {
  it("come as often as the model says, on the weekdays and at the hours it gives weight to", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 3 : hour === 10 ? 1 : 0));
    const { arrivals } = drawn({ perDay: 100, weekdays: [1, 1, 0, 0, 0, 0, 0], hours });
    const count = arrivals.length;
    // 2800 expected: within four standard deviations of a Poisson number.
    expect(Math.abs(count - 2800)).toBeLessThan(4 * Math.sqrt(2800));
    const at = arrivals.map(({ at: each }) => each - epochOf("2026-03-02T00:00:00Z"));
    expect(new Set(at.map((each) => Math.floor(each / (24 * HOUR)) % 7))).toEqual(new Set([0, 1]));
    const nine = at.filter((each) => Math.floor(each / HOUR) % 24 === 9).length;
    expect(Math.abs(nine - count * 0.75)).toBeLessThan(4 * Math.sqrt(count * 0.75 * 0.25));
  });

  it("differ from day to day by more than chance alone when days are uneven: variance is mean + mean² / evenness", () => {
    const spread = (rate: object): number => {
      const { span, arrivals } = drawn(rate, { weeks: 20 });
      const counts = span.days.map(({ start, end }) => arrivals.filter(({ at }) => at >= start && at < end).length);
      const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
      return counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / counts.length / mean;
    };
    // The variance of a sample variance over 140 days is about 2/140 of its square.
    expect(Math.abs(spread({ perDay: 50 }) - 1)).toBeLessThan(4 * Math.sqrt(2 / 140));
    expect(Math.abs(spread({ perDay: 50, evenness: 5 }) / 11 - 1)).toBeLessThan(0.6);
  });

  it("have bursts of one text by many authors, half of them within the half-time", () => {
    const { arrivals } = drawn({ perDay: 0.001, bursts: { perWeek: 2, mentions: 200, halfIn: "PT2H" } });
    const burstOf = (id: string): string => id.replace(/-\d+$/, "");
    const bursts = [...new Set(arrivals.map(({ mention: { id } }) => burstOf(id)))];
    expect(bursts.length).toBeGreaterThan(2);
    const one = arrivals.filter(({ mention: { id } }) => burstOf(id) === bursts[0]);
    expect(one.length).toBeGreaterThan(100);
    expect(new Set(one.map(({ mention }) => mention.text)).size).toBe(1);
    expect(new Set(one.map(({ mention }) => mention.author.handle)).size).toBe(one.length);
    const begin = Math.min(...one.map(({ at }) => at));
    const soon = one.filter(({ at }) => at < begin + 2 * HOUR).length;
    expect(Math.abs(soon / one.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / one.length));
  });

  it("are the same for the same seed, and others for another", () => {
    const one = drawn({ perDay: 20 }).arrivals;
    expect(drawn({ perDay: 20 }).arrivals).toEqual(one);
    expect(drawn({ perDay: 20 }, { seed: 2 }).arrivals.map(({ at }) => at)).not.toEqual(one.map(({ at }) => at));
  });

  it("begin with the day on the brand's wall clock, which may have 23 hours", () => {
    const { span } = drawn({ perDay: 1 }, { from: "2026-03-28", zone: "Europe/Dublin", weeks: 1 });
    expect(span.days.slice(0, 3).map(({ date, start, end }) => [date, (end - start) / HOUR])).toEqual([
      ["2026-03-28", 24],
      ["2026-03-29", 23],
      ["2026-03-30", 24],
    ]);
    expect(span.to).toBe(epochOf("2026-04-03T23:00:00Z"));
  });
});

it("mentions without a rate come at their own times, the earliest first", () => {
  const sample = [hello({ at: "2026-03-04T10:00:00Z" }), hello({ id: "early", at: "2026-03-02T10:00:00Z" })];
  const demand = parseDemand({ title: "Recorded" });
  const span = spanOf(demand, sample, null, "UTC");
  expect(span.days).toHaveLength(3);
  expect(arrivalsOf(demand, sample, span, 1).map(({ mention }) => mention.id)).toEqual(["early", "hello"]);
});

it.each([
  ["no hours", { perDay: 5, hours: Array.from({ length: 24 }, () => 0) }, "rate.hours"],
  ["a day too few", { perDay: 5, weekdays: [1, 1] }, "rate.weekdays"],
  ["nothing that comes", { perDay: 0 }, "rate.perDay"],
  ["a half-time of none", { perDay: 5, bursts: { perWeek: 1, mentions: 5, halfIn: "PT0S" } }, "rate.bursts.halfIn"],
])("a model with %s is refused, with where", (_, rate, at) => {
  expect(() => parseDemand({ ...FEW, rate })).toThrow(expect.objectContaining({ code: "PARLEY_ARRIVALS_INVALID", at }));
});
