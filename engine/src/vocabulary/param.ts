import { z } from "zod";

/** What a text can be the name of: of something in the protocol, in the brand, in the vocabulary, or a delayed event's id. */
export type ReferenceKind =
  | "channel"
  | "clock"
  | "condition"
  | "event"
  | "lead"
  | "message"
  | "output"
  | "schedule"
  | "state"
  | "table"
  | "timer"
  | "topic"
  | "variable";

/** What a person who fills in a parameter is told; its type, its limits and its default stand in its schema. */
export interface ParamWords {
  readonly title: string;
  readonly description: string;
  /** What a number counts. */
  readonly unit?: string;
  /** What the text names. */
  readonly refersTo?: ReferenceKind;
  /** Is the text a CEL expression? */
  readonly expression?: true;
  /** What each allowed value is called. */
  readonly labels?: { readonly [value: string]: string };
}

const WORDS = z.registry<ParamWords>();

/** A schema with the words for whoever fills it in. Each call makes a schema of its own, so that one can be told twice. */
export function param<T extends z.ZodType>(schema: T, words: ParamWords): T {
  const own = schema.clone();
  WORDS.add(own, words);
  return own;
}

/** One of some values, each with what it is called. */
export function choice<const L extends { readonly [value: string]: string }>(
  labels: L,
  words: Omit<ParamWords, "labels">,
): z.ZodEnum<{ [K in keyof L & string]: K }> {
  const values = Object.keys(labels) as (keyof L & string)[];
  return param(z.enum(values as [string, ...string[]]) as unknown as z.ZodEnum<{ [K in keyof L & string]: K }>, {
    ...words,
    labels,
  });
}

/** What is said of a schema; undefined for one that nobody fills in. */
export function wordsOf(schema: z.core.$ZodType): ParamWords | undefined {
  return WORDS.get(schema);
}
