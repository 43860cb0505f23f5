import { z } from "zod";
import { Name, Slug } from "./protocol.ts";

const Day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const Interval = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "write an interval as 09:00-17:00")
  .refine(
    (text) => text.slice(0, 5) !== text.slice(6),
    "an interval ends when it begins: write 00:00-24:00 for a whole day",
  );

const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, "there is no such time zone: write a name of the IANA list, such as Europe/Dublin");

/**
 * Weekly working intervals in one time zone. An interval whose end is before its start runs overnight, and belongs to the
 * day on which it begins.
 */
export const Schedule = z.strictObject({
  title: z.string().max(200),
  timeZone: TimeZone.optional(),
  weekly: z
    .partialRecord(Day, z.array(Interval).max(12))
    .refine((days) => Object.values(days).some((intervals) => intervals.length > 0), "give it hours on some day"),
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
      error: ({ code }) => (code === "invalid_key" ? "write an ISO 4217 code such as EUR" : undefined),
    })
    .default({}),
});
export type Lead = z.infer<typeof Lead>;

/** What the brand means by a topic: words and phrases that show it; `refund*` matches every word that begins so. */
export const Topic = z.strictObject({
  title: z.string().max(200),
  terms: z.array(z.string().min(1).max(80)).max(500),
});

/** The organisation that answers. Protocols name schedules, leads and topics; the brand says what they are. */
export const Brand = z
  .strictObject({
    /** Where a code editor finds `brand.schema.json`. */
    $schema: z.string().max(500).optional(),
    id: Slug,
    name: z.string().min(1).max(200),
    timeZone: TimeZone,
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .min(1)
      .max(30),
    /** Handles under which the brand itself posts, without `@`. */
    handles: z.array(z.string().max(80)).default([]),
    /** The channels on which the brand answers; messages are checked against these, or against every known one. */
    channels: z
      .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
      .max(50)
      .default([]),
    schedules: z.record(Name, Schedule).default({}),
    leads: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), Lead).default({}),
    topics: z.record(Name, Topic).default({}),
    /** Facts under `brand.policies`, e.g. whether mentions that do not tag the brand are answered. */
    policies: z.record(Name, z.union([z.boolean(), z.number(), z.string().max(200)])).default({}),
  })
  .superRefine(({ leads, schedules }, context) => {
    for (const [name, { schedule }] of Object.entries(leads)) {
      if (schedule === undefined || Object.hasOwn(schedules, schedule)) continue;
      const known = Object.keys(schedules).join(", ") || "none";
      context.addIssue({
        code: "custom",
        path: ["leads", name, "schedule"],
        message: `there is no schedule "${schedule}"; known: ${known}`,
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
