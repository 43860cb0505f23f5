import { z } from "zod";
import { parseDocument } from "../protocol/parse.ts";
import { DrawnTime, Time } from "../contract/drawn-time.ts";

const Share = z.number().min(0).max(1);
const Weight = z.number().min(0).max(1000);
const someWeight = (weights: readonly number[]): boolean => weights.some((weight) => weight > 0);

/** Reports of one fault by many people within hours. */
const Bursts = z.strictObject({
  perWeek: z.number().positive().max(1000),
  mentions: z.number().positive().max(100_000).describe("Mentions in one, on average."),
  halfIn: Time.default("PT1H").describe(
    "How long until half of them are in (ISO 8601 duration): they come fast at first, and ever more slowly.",
  ),
});

/** How many mentions come and when: Poisson, with a rate that differs by hour, by weekday and, by chance, from day to day. */
const Rate = z.strictObject({
  perDay: z.number().positive().max(1_000_000).describe("Mentions a day, on average over the week."),
  evenness: z
    .number()
    .positive()
    .max(1_000_000)
    .optional()
    .describe(
      "How even days are: the shape of the gamma distribution by which each day's rate is more or less than usual. Without it they are even.",
    ),
  weekdays: z
    .array(Weight)
    .length(7)
    .refine(someWeight, "Give some day a weight.")
    .default([1, 1, 1, 1, 1, 1, 1])
    .describe("What each day of the week has, Monday first, in proportion to the others."),
  hours: z
    .array(Weight)
    .length(24)
    .refine(someWeight, "Give some hour a weight.")
    .default(Array.from({ length: 24 }, () => 1))
    .describe("What each hour of the day has, from midnight, in proportion to the others."),
  bursts: Bursts.optional(),
});
export type Rate = z.infer<typeof Rate>;

/** What customers do next: chances from 0 to 1, and times. */
const Customers = z.strictObject({
  agrees: Share.default(0.5).describe("Asked whether they go offline, they agree, …"),
  refuses: Share.default(0.1).describe("… refuse, or (the rest) say nothing."),
  writesBack: Share.default(0).describe("After any other reply they write once more, in the same conversation."),
  answersAfter: DrawnTime.default({ median: "PT15M", p90: "PT6H" }).describe("How long they take over it."),
  patience: DrawnTime.optional().describe(
    "How long they wait for the first reply; then they write again (`chases`) or have given up. Without it they wait for ever.",
  ),
  chases: Share.default(0),
});
export type Customers = z.infer<typeof Customers>;

/** What comes to a brand: mentions at their own times or, with a rate, drawn from a sample; and what customers do next. */
export const Demand = z.strictObject({
  $schema: z.string().max(500).optional().describe("Where a code editor finds `arrivals.schema.json`."),
  title: z.string().min(1).max(200),
  description: z.string().max(2000).optional(),
  from: z.iso.date().optional().describe("The first day (ISO 8601), on the brand's wall clock."),
  rate: Rate.optional(),
  customers: Customers.prefault({}).refine(
    ({ agrees, refuses }) => agrees + refuses <= 1,
    "Those who agree and those who refuse are together at most 1.",
  ),
});
export type Demand = z.infer<typeof Demand>;

/** Reads a model of arrivals. Throws PARLEY_ARRIVALS_INVALID with one issue per fault. */
export const parseDemand = (json: unknown): Demand =>
  parseDocument(Demand, json, "PARLEY_ARRIVALS_INVALID", "model of arrivals");
