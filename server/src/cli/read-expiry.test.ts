import { expect, it } from "vitest";
import { readExpiry } from "./read-expiry.ts";

const NOW = Date.parse("2026-03-02T09:00:00Z");

it("reads a date, an instant, and days from now", () => {
  expect(readExpiry("2026-04-01", NOW)).toBe(Date.parse("2026-04-01T00:00:00Z"));
  expect(readExpiry("2026-04-01T12:00+02:00", NOW)).toBe(Date.parse("2026-04-01T10:00:00Z"));
  expect(readExpiry("P90D", NOW) - NOW).toBe(90 * 86_400_000);
});

it("refuses what is no date, and what is past", () => {
  for (const text of ["soon", "2026-13-01", "P0D", "", "2026"])
    expect(() => readExpiry(text, NOW), text).toThrow("no date");
  expect(() => readExpiry("2026-03-01", NOW)).toThrow("past");
});
