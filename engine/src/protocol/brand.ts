import { z } from "zod";
import { parseDelay } from "./duration.ts";
import { Cel, Duration, Name, Slug } from "./protocol.ts";

const LOWER = "Begin with a lower-case letter, and use such letters, digits and -.";

const Day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const Interval = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write an interval as 09:00-17:00.")
  .refine(
    (text) => text.slice(0, 5) !== text.slice(6),
    "An interval ends when it begins: write 00:00-24:00 for a whole day.",
  );

const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, "There is no such time zone: write a name of the IANA list, such as Europe/Dublin.");

/**
 * Weekly working intervals in one time zone. An interval whose end is before its start runs overnight, and belongs to the
 * day on which it begins.
 */
export const Schedule = z.strictObject({
  title: z.string().max(200),
  timeZone: TimeZone.optional(),
  weekly: z
    .partialRecord(Day, z.array(Interval).max(12))
    .refine((days) => Object.values(days).some((intervals) => intervals.length > 0), "Give it hours on some day."),
  /** Days (ISO 8601 dates, in the schedule's zone) on which nobody works. */
  holidays: z.array(z.iso.date()).max(2000).default([]),
});
export type Schedule = z.infer<typeof Schedule>;

export const Lead = z.strictObject({
  title: z.string().max(200),
  schedule: Name.optional(),
  capacity: z.int().positive().optional(),
  /** The most that this lead may offer without asking, by currency (ISO 4217): `{ "EUR": 40 }`. */
  authority: z
    .record(z.string().regex(/^[A-Z]{3}$/), z.number().min(0).max(1e9), {
      error: ({ code }) => (code === "invalid_key" ? "Write an ISO 4217 code such as EUR." : undefined),
    })
    .default({}),
});
export type Lead = z.infer<typeof Lead>;

/** What the brand means by a topic: words and phrases that show it; `refund*` matches every word that begins so. */
export const Topic = z.strictObject({
  title: z.string().max(200),
  terms: z.array(z.string().min(1).max(80)).max(500),
});

/** Which protocol takes a mention: the first whose condition holds, or that has none. Only the last has none: it takes all others. */
const Routes = z
  .array(z.strictObject({ protocol: Slug, when: Cel.optional() }))
  .min(1)
  .max(50)
  .superRefine((routes, context) => {
    for (const [index, { when }] of routes.entries()) {
      const last = index === routes.length - 1;
      if ((when === undefined) === last) continue;
      context.addIssue({
        code: "custom",
        path: last ? [index, "when"] : [index],
        message: last
          ? "The last entry takes every mention that no other takes: leave out its condition."
          : "Only the last entry goes without a condition: no mention would reach those behind this one.",
      });
    }
  });

const DAY_MS = 86_400_000;

/** How long what people wrote is kept once their case has finished. A day at the least: repeats are told apart for so long. */
const Retention = Duration.max(12, "Write a duration of at most 12 characters.").refine(
  (text) => (parseDelay(text)?.ms ?? 0) >= DAY_MS,
  "Keep finished cases for a day at the least: write P1D or more.",
);

const Price = z.number().min(0).max(1e9).default(0);

/** What answering costs on average, for reports. */
export const Costs = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, "Write an ISO 4217 code such as EUR."),
  publicReply: Price,
  privateReply: Price,
  /** A call, or a call-back. */
  call: Price,
  /** A case that is handed over in another way: by email, webchat, direct message or ticket. */
  handoff: Price,
});
export type Costs = z.infer<typeof Costs>;

/** The organisation that answers. Protocols name schedules, leads and topics; the brand says what they are. */
export const Brand = z
  .strictObject({
    /** Where a code editor finds `brand.schema.json`. */
    $schema: z.string().max(500).optional(),
    id: Slug,
    name: z.string().min(1).max(200),
    timeZone: TimeZone,
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/, "Write the code of a language, such as en."))
      .min(1)
      .max(30),
    /** Handles under which the brand itself posts, without `@`. */
    handles: z.array(z.string().max(80)).default([]),
    /**
     * For mentions without a thread: how long after a case last moved its author's next mention on the channel still
     * joins it (ISO 8601 duration).
     */
    conversationWindow: Duration.max(12, "Write a duration of at most 12 characters.").default("P7D"),
    /** The channels on which the brand answers; messages are checked against these, or against every known one. */
    channels: z
      .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, LOWER))
      .max(50)
      .default([]),
    schedules: z.record(Name, Schedule).default({}),
    leads: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, LOWER), Lead).default({}),
    topics: z.record(Name, Topic).default({}),
    /** How long what people wrote is kept after their case finished (ISO 8601 duration); for ever when it is left out. */
    retention: Retention.optional(),
    /** What answering costs, for reports. */
    costs: Costs.optional(),
    /** Facts under `brand.policies`, e.g. whether mentions that do not tag the brand are answered. */
    policies: z.record(Name, z.union([z.boolean(), z.number(), z.string().max(200)])).default({}),
    /** Which of its protocols takes a mention. A brand with one protocol needs no list. */
    protocols: Routes.optional(),
    /** How its protocols are published: with `secondPerson`, somebody else must agree to each version. */
    publishing: z.strictObject({ secondPerson: z.boolean().default(false) }).default({ secondPerson: false }),
  })
  .superRefine(({ leads, schedules }, context) => {
    for (const [name, { schedule }] of Object.entries(leads)) {
      if (schedule === undefined || Object.hasOwn(schedules, schedule)) continue;
      const known = Object.keys(schedules).join(", ") || "none";
      context.addIssue({
        code: "custom",
        path: ["leads", name, "schedule"],
        message: `There is no schedule "${schedule}": define it, or name one of these: ${known}.`,
      });
    }
  });
export type Brand = z.infer<typeof Brand>;
export type Topic = z.infer<typeof Topic>;

/** Names, and not offsets such as +01:00, which know no daylight saving. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
