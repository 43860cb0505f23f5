import { z } from "zod";
import { Name, Slug } from "./protocol.ts";

const Day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const Interval = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "write an interval as 09:00-17:00");

/** Weekly working intervals in one time zone; an interval whose end is not after its start runs overnight. */
export const Schedule = z.object({
  title: z.string().max(200),
  timeZone: z.string().max(60).optional(),
  weekly: z.partialRecord(Day, z.array(Interval).max(12)),
  /** Days (ISO 8601 dates, in the schedule's zone) on which nobody works. */
  holidays: z.array(z.iso.date()).max(2000).default([]),
});
export type Schedule = z.infer<typeof Schedule>;

export const Lead = z.object({
  title: z.string().max(200),
  schedule: Name.optional(),
  capacity: z.int().positive().optional(),
  /** The most that this lead may offer without asking, by currency (ISO 4217): `{ "EUR": 40 }`. */
  authority: z
    .record(z.string().regex(/^[A-Z]{3}$/, "write an ISO 4217 code such as EUR"), z.number().min(0).max(1e9))
    .default({}),
});
export type Lead = z.infer<typeof Lead>;

/** What the brand means by a topic: words and phrases that show it; `refund*` matches every word that begins so. */
export const Topic = z.object({
  title: z.string().max(200),
  terms: z.array(z.string().min(1).max(80)).max(500),
});

/** The organisation that answers. Protocols name schedules, leads and topics; the brand says what they are. */
export const Brand = z.object({
  id: Slug,
  name: z.string().min(1).max(200),
  timeZone: z.string().max(60),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(30),
  /** Handles under which the brand itself posts, without `@`. */
  handles: z.array(z.string().max(80)).default([]),
  schedules: z.record(Name, Schedule).default({}),
  leads: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), Lead).default({}),
  topics: z.record(Name, Topic).default({}),
  /** Facts under `brand.policies`, e.g. whether mentions that do not tag the brand are answered. */
  policies: z.record(Name, z.union([z.boolean(), z.number(), z.string().max(200)])).default({}),
});
export type Brand = z.infer<typeof Brand>;
export type Topic = z.infer<typeof Topic>;
