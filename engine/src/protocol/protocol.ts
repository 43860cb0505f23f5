import { z } from "zod";
import { StateNode } from "./machine.ts";

/** Names of conditions, tables, clocks, messages and variables. */
export const Name = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,59}$/, "A name has letters, digits or _, and begins with no digit.");

const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)?$/, "Write the code of a language, such as en or pt-BR.");

/** Names of conditions are free, since guards of imported machines find theirs by name. */
const GuardName = z.string().regex(/^(?!__proto__$)[^]{1,200}$/, "A condition's name is not empty, and not __proto__.");

/** An identifier in an address: lower case, digits and dashes. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "Use lower-case letters, digits and -.");

const Title = z.string().min(1).max(200);
const Because = z.string().min(1).max(300);
/** The source of an expression. */
export const Cel = z.string().min(1).max(2000);

/** ISO 8601 duration in days, hours, minutes and seconds: `PT4H`. */
export const Duration = z
  .string()
  .regex(/^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/, "Write an ISO 8601 duration such as PT4H.");

/** ISO 8601 duration, optionally counted in a schedule: `PT4H`, `PT4H@support`. */
export const Delay = z
  .string()
  .regex(
    /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?(@[A-Za-z_][A-Za-z0-9_]*)?$/,
    "Write an ISO 8601 duration such as PT4H, or PT4H@support.",
  );

const INITIAL_VALUES = { int: z.int(), double: z.number(), string: z.string(), bool: z.boolean() };

export const Variable = z
  .strictObject({
    title: Title.optional(),
    type: z.enum(["int", "double", "string", "bool"]),
    initial: z.union([z.number(), z.string().max(2000), z.boolean()]),
  })
  .refine(({ type, initial }) => INITIAL_VALUES[type].safeParse(initial).success, {
    path: ["initial"],
    error: "The value does not have the variable's type.",
  });

export const Condition = z.strictObject({ title: Title, when: Cel });

/** What a row of a table gives: one value, or one per output column. */
const RowResult = z.union([z.string().max(200), z.record(Name, z.string().max(200))]);

/** First hit wins. A cell is a CEL test on `it` (the input's value), or empty: any value. */
export const DecisionTable = z.strictObject({
  title: Title,
  inputs: z.array(Cel).min(1).max(20),
  /** Names of the output columns; then `then` gives a value for each, and whoever asks names the column. */
  outputs: z.array(Name).min(1).max(20).optional(),
  rows: z
    .array(
      z.strictObject({
        when: z.array(z.string().max(500)).max(20),
        then: RowResult,
        because: Because.optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** A named obligation: due `within` a duration of business time in `schedule` (or of plain time without one). */
export const Clock = z.strictObject({
  title: Title,
  within: Duration,
  schedule: Name.optional(),
  answers: z.literal("due").optional(),
});

const Position = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().optional(),
  height: z.number().optional(),
});

/** A protocol document: what it means and how it is written is told in the design and in `engine/README.md`. */
export const Protocol = z.strictObject({
  /** Where a code editor finds `protocol.schema.json`. */
  $schema: z.string().max(500).optional(),
  parley: z.literal(1),
  id: Slug,
  title: Title,
  description: z.string().max(2000).optional(),
  variables: z.record(Name, Variable).default({}),
  conditions: z.record(GuardName, Condition).default({}),
  tables: z.record(Name, DecisionTable).default({}),
  clocks: z.record(Name, Clock).default({}),
  messages: z.record(Name, z.record(LanguageTag, z.string().max(5000))).default({}),
  events: z
    .record(z.string(), z.strictObject({ title: Title, description: z.string().max(500).optional() }))
    .default({}),
  /** The state that a case takes when a condition fails or a field stays undecided; a top-level state of `machine`. */
  onError: z.string().optional(),
  /** Findings of the checker that the author accepts, each with a because. */
  accepted: z
    .array(z.strictObject({ code: z.string().max(80), at: z.string().max(400), because: Because }))
    .max(200)
    .default([]),
  machine: StateNode,
  layout: z.record(z.string(), Position).default({}),
});
export type Protocol = z.infer<typeof Protocol>;
export type DecisionTable = z.infer<typeof DecisionTable>;
export type Clock = z.infer<typeof Clock>;
export type Condition = z.infer<typeof Condition>;
