import { z } from "zod";
import { ParleyError } from "../errors.ts";
import { Schedule } from "../protocol/brand.ts";
import type { Brand } from "../protocol/brand.ts";
import { nearest } from "../protocol/nearest.ts";
import { parseDocument } from "../protocol/parse.ts";
import { DrawnTime } from "../contract/drawn-time.ts";

/** What people do for a case, each with a handling time of its own. */
export const WORK_KINDS = ["answer", "draft", "handoff", "approval", "judgement", "solution"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/**
 * Handling times when a roster says nothing. Lognormal, as Brown et al. found service times to be (JASA 100, 2005); the
 * values are assumptions, `engine/STAFFING.md` tells what they rest on.
 */
export const USUAL_HANDLING: { readonly [K in WorkKind]: DrawnTime } = {
  answer: { median: "PT4M", p90: "PT12M" },
  draft: { median: "PT1M30S", p90: "PT4M" },
  handoff: { median: "PT7M", p90: "PT16M" },
  approval: { median: "PT2M", p90: "PT6M" },
  judgement: { median: "PT2M", p90: "PT6M" },
  solution: { median: "PT7M", p90: "PT16M" },
};

const Handling = z.partialRecord(z.enum(WORK_KINDS), DrawnTime);
const Share = z.number().min(0).max(1);

/** People who do the same work at the same hours. */
const Team = z.strictObject({
  name: z.string().min(1).max(100),
  people: z.int().min(0).max(1000),
  serves: z
    .array(z.string())
    .min(1)
    .max(100)
    .describe("The leads whose cases they take, all in the one order of service."),
  hours: z
    .union([z.string(), Schedule.shape.weekly])
    .optional()
    .describe(
      "A schedule of the brand, or weekly hours as a schedule has them; the hours of the first lead served when left out.",
    ),
  shrinkage: z
    .number()
    .min(0)
    .max(0.95)
    .default(0)
    .describe("The share of their hours in which they are not at the desk: breaks, meetings, training, illness."),
  signs: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("How its people sign, which conditions read as `event.data.by`; the team's name when left out."),
  perHour: z
    .number()
    .min(0)
    .max(1e6)
    .optional()
    .describe("What an hour of one of them costs, in the roster's currency."),
});
export type Team = z.infer<typeof Team>;

/** Who is there when, for which leads, how long they take, and how their work turns out. */
export const Roster = z
  .strictObject({
    $schema: z.string().max(500).optional().describe("Where a code editor finds `roster.schema.json`."),
    title: z.string().min(1).max(200),
    description: z.string().max(2000).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "Write an ISO 4217 code such as EUR.")
      .optional()
      .describe("ISO 4217, of `perHour`."),
    teams: z
      .array(Team)
      .min(1)
      .max(200)
      .refine((teams) => new Set(teams.map(({ name }) => name)).size === teams.length, "Two teams have the same name."),
    handling: Handling.default({}).describe("How long people take over each kind of work."),
    handlingOf: z.record(z.string(), Handling).default({}).describe("Leads whose people take longer or shorter."),
    chances: z
      .strictObject({
        approves: Share.default(0.95).describe("Who is asked for approval gives it."),
        handoffWorks: Share.default(0.9).describe("An offline conversation ends well."),
        events: z
          .record(z.string(), z.number().min(0).max(1000))
          .default({})
          .describe(
            "Events of the protocol's own that people tell a case, by weight among those that it waits for; 1 when left out.",
          ),
      })
      .prefault({})
      .describe("How their work turns out: chances from 0 to 1."),
  })
  .refine(({ currency, teams }) => currency !== undefined || teams.every(({ perHour }) => perHour === undefined), {
    path: ["currency"],
    error: "Say in which currency an hour is paid.",
  });
export type Roster = z.infer<typeof Roster>;

/** Reads a roster. Throws PARLEY_ROSTER_INVALID with one issue per fault. */
export const parseRoster = (json: unknown): Roster => parseDocument(Roster, json, "PARLEY_ROSTER_INVALID", "roster");

/** Throws PARLEY_ROSTER_INVALID when a roster names a lead or hours that the brand does not have. */
export function mustFitBrand({ teams, handlingOf }: Roster, brand: Brand): void {
  const [leads, schedules] = [Object.keys(brand.leads), Object.keys(brand.schedules)];
  for (const [index, { serves, hours }] of teams.entries()) {
    for (const [place, lead] of serves.entries()) mustBe(lead, leads, "lead", `teams.${index}.serves.${place}`);
    if (typeof hours === "string") mustBe(hours, schedules, "schedule", `teams.${index}.hours`);
  }
  for (const lead of Object.keys(handlingOf)) mustBe(lead, leads, "lead", `handlingOf.${lead}`);
}

function mustBe(name: string, known: readonly string[], what: "lead" | "schedule", at: string): void {
  if (known.includes(name)) return;
  const meant = nearest(name, known);
  throw new ParleyError("PARLEY_ROSTER_INVALID", `${at}: the brand has no ${what} "${name}".`, {
    at,
    hint: meant === null ? `It has ${known.join(", ") || "none"}.` : `Did you mean "${meant}"?`,
  });
}
