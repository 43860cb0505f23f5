import { z } from "zod";
import type { Json } from "../protocol/json.ts";
import { ACTIONS, type ActionType } from "./actions.ts";
import { wordsOf, type ParamWords, type ReferenceKind } from "./param.ts";

/** One of the values that a parameter may have. */
export interface AllowedValue {
  readonly value: string;
  readonly title: string;
}

/** All that a form needs to ask for one parameter. */
export interface ParamSpec extends Omit<ParamWords, "labels" | "expression"> {
  readonly name: string;
  /** `delay` may name a schedule (`PT4H@desk`), `duration` may not; `integer` is a whole number; `expression` is CEL. */
  readonly type: "choice" | "delay" | "duration" | "expression" | "integer" | "number" | "text";
  readonly required: boolean;
  /** What holds when it is left out. */
  readonly default?: Json;
  /** All values of a choice; of another type, words that stand beside what the type allows, such as `*`. */
  readonly values?: readonly AllowedValue[];
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** A regular expression that the text fits. */
  readonly pattern?: string;
  /** May a table give the value instead? Then `{ table, output }` stands in its place. */
  readonly orTable?: true;
}

/** What an action asks for: its parameters; where it may be written in several ways, those of each. */
export interface ActionForm {
  readonly title: string;
  readonly description: string;
  /** Does it leave the case as an effect? */
  readonly effect: boolean;
  readonly ways: readonly (readonly ParamSpec[])[];
}

/** Every action as a form can ask for it, made from the schemas that check documents. */
export const ACTION_FORMS = Object.fromEntries(
  Object.entries(ACTIONS).map(([type, { title, description, effect, params }]) => [
    type,
    { title, description, effect: effect !== null, ways: waysOf(params).map(paramsOf) },
  ]),
) as unknown as { readonly [T in ActionType]: ActionForm };

function waysOf(params: z.ZodType): z.ZodObject[] {
  return params instanceof z.ZodUnion ? (params.options as z.ZodObject[]) : [params as z.ZodObject];
}

function paramsOf({ shape }: z.ZodObject): ParamSpec[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { inner, ...need } = needOf(schema as z.ZodType);
    const { given, orTable } = withoutTable(inner);
    const { labels, expression, ...words } = wordsOf(given) ?? { title: name, description: "" };
    const value = valueOf(given, labels ?? {});
    return {
      name,
      ...words,
      ...value,
      ...need,
      ...(expression === true ? { type: "expression" as const } : {}),
      ...(orTable ? { orTable } : {}),
    };
  });
}

function needOf(schema: z.ZodType): { inner: z.ZodType } & Pick<ParamSpec, "required" | "default"> {
  if (schema instanceof z.ZodOptional) return { inner: schema.unwrap() as z.ZodType, required: false };
  if (schema instanceof z.ZodDefault)
    return { inner: schema.unwrap() as z.ZodType, required: false, default: schema.def.defaultValue as Json };
  return { inner: schema, required: true };
}

/** What is given directly, where a table may give it as well. */
function withoutTable(schema: z.ZodType): { given: z.ZodType; orTable?: true } {
  if (!(schema instanceof z.ZodUnion)) return { given: schema };
  const options = schema.options as z.ZodType[];
  const given = options.find((option) => !(option instanceof z.ZodObject));
  return given === undefined || !options.some((option) => option instanceof z.ZodObject)
    ? { given: schema }
    : { given, orTable: true };
}

type Value = Pick<ParamSpec, "type" | "values" | "min" | "max" | "maxLength" | "pattern">;

function valueOf(schema: z.ZodType, labels: NonNullable<ParamWords["labels"]>): Value {
  const named = (values: readonly string[]) => values.map((value) => ({ value, title: labels[value] ?? value }));
  if (schema instanceof z.ZodEnum) return { type: "choice", values: named(schema.options.map(String)) };
  if (schema instanceof z.ZodLiteral) return { type: "choice", values: named([...schema.values].map(String)) };
  if (schema instanceof z.ZodUnion) {
    const [first, second] = schema.options as z.ZodType[];
    if (first === undefined) return { type: "text" };
    return second instanceof z.ZodLiteral
      ? { ...valueOf(first, labels), values: named([...second.values].map(String)) }
      : valueOf(first, labels);
  }
  if (schema instanceof z.ZodNumber) {
    const { minValue: min, maxValue: max } = schema;
    return {
      type: schema.isInt ? "integer" : "number",
      ...(min === null || !Number.isFinite(min) ? {} : { min }),
      ...(max === null || !Number.isFinite(max) ? {} : { max }),
    };
  }
  return schema instanceof z.ZodString ? textOf(schema) : { type: "text" };
}

/** The two kinds of text that have an editor of their own are known by their patterns. */
function textOf(schema: z.ZodString): Value {
  const { pattern, maxLength } = z.toJSONSchema(schema);
  if (pattern?.startsWith("^P") === true) return { type: pattern.includes("@") ? "delay" : "duration" };
  return {
    type: "text",
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

/** A name that an action's parameters hold, and the way to it: `["to", "table"]`. */
interface Reference {
  readonly path: readonly string[];
  readonly kind: ReferenceKind;
  readonly name: string;
}

/** Every name that the parameters of an action hold. Words that stand beside names, such as `*` and `none`, are left out. */
export function referencesIn(type: ActionType, params: { readonly [name: string]: Json } = {}): Reference[] {
  const found = ACTION_FORMS[type].ways.flat().flatMap((spec) => {
    const value = Object.hasOwn(params, spec.name) ? params[spec.name] : undefined;
    if (spec.orTable === true && isRecord(value)) return tableReferences(value, spec.name);
    if (typeof value !== "string" || spec.refersTo === undefined || isWord(spec, value)) return [];
    return [{ path: [spec.name], kind: spec.refersTo, name: value }];
  });
  return [...new Map(found.map((each) => [each.path.join("."), each])).values()];
}

/** What a decision calls a lead that there is not. */
const isWord = ({ values = [], refersTo }: ParamSpec, name: string): boolean =>
  values.some(({ value }) => value === name) || (refersTo === "lead" && (name === "none" || name === "no"));

function tableReferences(value: { readonly [key: string]: unknown }, param: string): Reference[] {
  return (["table", "output"] as const).flatMap((kind) =>
    typeof value[kind] === "string" ? [{ path: [param, kind], kind, name: value[kind] }] : [],
  );
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
