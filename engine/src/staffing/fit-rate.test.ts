import { describe, expect, it } from "vitest";
import { hello } from "../fixtures/toy-waiting.ts";
import { arrivalsOf, spanOf } from "./arrivals.ts";
import { parseDemand } from "./demand.ts";
import { fitRate } from "./fit-rate.ts";

const ZONE = "Europe/Dublin";

/** Mentions drawn by a rate, over two hundred days with a change of the clock in them. */
function drawn(rate: object) {
  const demand = parseDemand({ title: "Known", from: "2026-03-02", rate });
  const sample = [hello()];
  return arrivalsOf(demand, sample, spanOf(demand, sample, 200, ZONE), 1).map(({ mention }) => mention);
}

describe("a rate that is fitted to mentions", () => {
  it("is the one by which they were drawn, but for chance", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 0.5 : 1.25));
    const weekdays = [1.5, 1, 1, 1, 1, 1, 0.5];
    const rate = fitRate(drawn({ perDay: 60, evenness: 6, hours, weekdays }), ZONE);
    // Days' means differ by a gamma of shape 6, so 200 of them are within 4 · √(1/6 / 200) of their own.
    expect(Math.abs(rate.perDay / 60 - 1)).toBeLessThan(0.12);
    expect(Math.abs((rate.evenness ?? 0) / 6 - 1)).toBeLessThan(0.6);
    expect((rate.hours[12] ?? 0) / (rate.hours[3] ?? 1)).toBeGreaterThan(2);
    expect(rate.weekdays.indexOf(Math.max(...rate.weekdays))).toBe(0);
    expect(rate.weekdays.indexOf(Math.min(...rate.weekdays))).toBe(6);
    expect(parseDemand({ title: "Fitted", rate }).rate).toEqual(rate);
  });

  it("holds days to be even, and weekdays alike, where a few days cannot tell", () => {
    const rate = fitRate([hello({ at: "2026-03-02T09:30:00Z" }), hello({ at: "2026-03-03T09:40:00Z" })], ZONE);
    expect(rate).toMatchObject({ perDay: 1, weekdays: [1, 1, 1, 1, 1, 1, 1] });
    expect(rate).not.toHaveProperty("evenness");
    expect(rate.hours[9]).toBe(Math.max(...rate.hours));
    expect(Math.min(...rate.hours)).toBeGreaterThan(0);
  });
});
