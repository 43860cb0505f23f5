import { describe, expect, it } from "vitest";
import { presentZone, timeZones } from "./brand-lists.ts";

describe("the time zones to choose from", () => {
  const zones = timeZones();

  it("are each what a clock can go by, and none is there twice", () => {
    const values = zones.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    for (const timeZone of values) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });

  it.each(Intl.supportedValuesOf("timeZone").filter((zone) => presentZone(zone) !== zone))(
    "say what %s is called today, where the clocks are the same, and are found by both names",
    (old) => {
      const listed = zones.find(({ words }) => words?.split(" ").includes(old));
      expect(listed?.value).toBe(presentZone(old));
      expect(listed?.words).toContain(presentZone(old));
      const clocks = (timeZone: string) =>
        new Intl.DateTimeFormat("en", { timeZone, dateStyle: "full", timeStyle: "full" }).format(0);
      expect(clocks(presentZone(old))).toBe(clocks(old));
    },
  );
});
