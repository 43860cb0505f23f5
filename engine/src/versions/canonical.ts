import { z } from "zod";
import type { Json } from "../protocol/json.ts";
import { StateNode } from "../protocol/machine.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";

/** Keys of states, transitions and actions in the order in which XState's own documents write them. */
const CHART_ORDER =
  "id type params initial history guard target reenter actions description tags meta output entry exit invoke always on after onDone states".split(
    " ",
  );

/** How keys are ordered, if not as the schema lists them; and whether defaults are kept, because the author wrote them. */
interface Manner {
  readonly order?: readonly string[];
  readonly asWritten?: boolean;
}

/**
 * A value in the one order of its schema: known keys as the schema (or, in the chart, XState) orders them, then the
 * others as they came. Maps and lists keep their order, because it may mean something. What the schema fills in by itself
 * is left out. Nothing else changes.
 */
export function canonical(schema: z.core.$ZodType, value: unknown, manner: Manner = {}): Json {
  if (!isObject(value)) return value as Json;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return canonical(schema.def.innerType, value, manner);
  if (schema instanceof z.ZodLazy) return canonical(schema.def.getter(), value, manner);
  if (schema instanceof z.ZodUnion) return canonical(optionFor(schema, value), value, manner);
  if (Array.isArray(value))
    return schema instanceof z.ZodArray
      ? value.map((each) => canonical(schema.def.element, each, manner))
      : (value as Json);
  if (schema instanceof z.ZodRecord) return mapped(value, (each) => canonical(schema.def.valueType, each, manner));
  if (!(schema instanceof z.ZodObject)) return value as Json;
  return inOrder(schema, value, schema === (StateNode as z.ZodType) ? { order: CHART_ORDER } : manner);
}

function inOrder(schema: z.ZodObject, value: Record<string, unknown>, manner: Manner): Json {
  const shape: Record<string, z.core.$ZodType> = schema.def.shape;
  const { order = Object.keys(shape), asWritten = false } = manner;
  const keys = Object.keys(value).filter(
    (key) => value[key] !== undefined && (asWritten || !isDefault(shape[key], value[key])),
  );
  const sorted = [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
  const entries = sorted.map((key): [string, Json] => {
    const params = key === "params" ? paramsOf(value["type"]) : undefined;
    const each = value[key];
    return [
      key,
      params === undefined ? canonical(shape[key] ?? ANYTHING, each, manner) : canonical(params, each, WRITTEN),
    ];
  });
  return Object.fromEntries(entries);
}

const ANYTHING = z.unknown();
const WRITTEN: Manner = { asWritten: true };

/** The parameters of an action, as the vocabulary lists them. */
function paramsOf(type: unknown): z.core.$ZodType | undefined {
  return typeof type === "string" && isActionType(type) ? ACTIONS[type].params : undefined;
}

/** The alternative that a value was written as; a whole check only where its kind does not tell. */
function optionFor(union: z.ZodUnion, value: unknown): z.core.$ZodType {
  const possible = union.def.options.filter((option) =>
    Array.isArray(value)
      ? option instanceof z.ZodArray
      : option instanceof z.ZodObject || option instanceof z.ZodRecord || option instanceof z.ZodUnion,
  );
  const [only, other] = possible;
  if (only !== undefined && other === undefined) return only;
  return possible.find((option) => z.safeParse(option, value).success) ?? z.unknown();
}

function isDefault(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  return schema instanceof z.ZodDefault && JSON.stringify(schema.def.defaultValue) === JSON.stringify(value);
}

function mapped(value: Record<string, unknown>, each: (value: unknown) => Json): Json {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
