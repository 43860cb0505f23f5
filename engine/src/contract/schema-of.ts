import { z } from "zod";
import type { EventField, EventSpec } from "../vocabulary/events.ts";
import type { Fact, FactGiver, FactGroup, ValueSpec } from "../vocabulary/fact-types.ts";

/** The schema of a value, as a type: precise enough that users of the contract see enums as unions. */
type SchemaOf<V extends ValueSpec> = V["type"] extends "double"
  ? z.ZodNumber
  : V["type"] extends "bool"
    ? z.ZodBoolean
    : V["type"] extends "list<string>"
      ? z.ZodArray<z.ZodString>
      : V extends { readonly values: infer T extends readonly string[] }
        ? z.ZodEnum<{ [K in T[number]]: K }>
        : z.ZodString;

type Sent<F extends Fact, G extends FactGiver> = G extends "either"
  ? z.ZodOptional<SchemaOf<F>>
  : F["need"] extends "required"
    ? SchemaOf<F>
    : F extends { readonly need: "defaulted"; readonly default: string | number | boolean }
      ? z.ZodDefault<SchemaOf<F>>
      : z.ZodOptional<SchemaOf<F>>;

/** The schemas of the facts of a group, as somebody outside sends them. */
export type SentShape<G extends FactGroup> = { [K in keyof G["facts"]]: Sent<G["facts"][K], G["from"]> };

type EventShape<D extends NonNullable<EventSpec["data"]>> = {
  [K in keyof D]: D[K] extends { readonly required: true } ? SchemaOf<D[K]> : z.ZodOptional<SchemaOf<D[K]>>;
};

/** The schemas of the facts of a group: required, defaulted or optional as the vocabulary says; all optional where Parley works them out as well. */
export function sentShape<const G extends FactGroup>(group: G): SentShape<G> {
  const shape = Object.entries(group.facts).map(([name, fact]) => [name, sentSchema(fact, group.from)]);
  return Object.fromEntries(shape) as SentShape<G>;
}

/** The schemas of the fields of an event's data. */
export function eventShape<const D extends NonNullable<EventSpec["data"]>>(data: D): EventShape<D> {
  const shape = Object.entries(data).map(([name, field]: [string, EventField]) => {
    const schema = schemaOf(field).describe(field.title);
    return [name, field.required === true ? schema : schema.optional()];
  });
  return Object.fromEntries(shape) as EventShape<D>;
}

function sentSchema(fact: Fact, from: FactGiver): z.ZodType {
  const schema = schemaOf(fact);
  if (from === "either") return schema.optional().describe(fact.description);
  if (fact.need === "required") return schema.describe(fact.description);
  const fallback = fact.need === "defaulted" ? (fact.default ?? undefined) : undefined;
  return (fallback === undefined ? schema.optional() : schema.default(fallback)).describe(fact.description);
}

function schemaOf(spec: ValueSpec): z.ZodType {
  if (spec.type === "bool") return z.boolean();
  if (spec.type === "timestamp") return z.iso.datetime({ offset: true });
  if (spec.type === "double") {
    const atLeast = spec.min === undefined ? z.number() : z.number().min(spec.min);
    return spec.max === undefined ? atLeast : atLeast.max(spec.max);
  }
  if (spec.type === "list<string>") {
    const item = spec.values === undefined ? textOf({ ...spec, minLength: spec.minLength ?? 0 }) : z.enum(spec.values);
    return spec.maxItems === undefined ? z.array(item) : z.array(item).max(spec.maxItems);
  }
  return spec.values === undefined ? textOf(spec) : z.enum(spec.values);
}

function textOf({ format, minLength = 1, maxLength, pattern }: ValueSpec): z.ZodString | z.ZodURL {
  const base = format === "url" ? z.url() : z.string();
  const lower = minLength === 0 || pattern !== undefined || format === "url" ? base : base.min(minLength);
  const bounded = maxLength === undefined || pattern !== undefined ? lower : lower.max(maxLength);
  return pattern === undefined ? bounded : bounded.regex(new RegExp(pattern.source), pattern.hint);
}
