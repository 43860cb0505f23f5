import { parseBrand } from "@parley/engine";
import { expect, it } from "vitest";
import { leadsAt } from "./read-leads.ts";

const brand = parseBrand({
  id: "toy",
  name: "Toy",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  schedules: {
    desk: {
      title: "Desk",
      weekly: { mon: ["09:00-12:30", "13:30-17:00"], tue: ["09:00-17:00"] },
      holidays: ["2026-03-03"],
    },
  },
  leads: { care: { title: "Care", schedule: "desk", capacity: 2 }, duty: { title: "Duty" } },
});
const loads = { leadLoads: () => [{ lead: "care", open: 3, taken: 1 }] };

// Monday, 2 March 2026, is winter time in Dublin: its clocks are at UTC.
it.each([
  ["2026-03-02T08:59:59.999Z", "2026-03-02T09:00:00.000Z"],
  ["2026-03-02T09:00:00.000Z", null],
  ["2026-03-02T12:29:59.999Z", null],
  ["2026-03-02T12:30:00.000Z", "2026-03-02T13:30:00.000Z"],
  ["2026-03-02T17:00:00.000Z", "2026-03-09T09:00:00.000Z"],
  ["2026-03-29T12:00:00.000Z", "2026-03-30T08:00:00.000Z"],
])("at %s a lead with hours opens next at %s", (at, opensAt) => {
  const [care, duty] = leadsAt(loads, brand, Date.parse(at)).leads;
  expect(care).toMatchObject({ atWork: opensAt === null, opensAt, capacity: 2, waiting: 2, taken: 1 });
  expect(duty).toMatchObject({ atWork: true, opensAt: null, capacity: null, waiting: 0, taken: 0 });
});
