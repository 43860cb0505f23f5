import { z } from "zod";
import { Cases } from "../simulate/scenario-cases.ts";
import { Scenario } from "../simulate/scenario.ts";
import { Demand } from "../staffing/demand.ts";
import { Roster } from "../staffing/roster.ts";
import { partSchema, titled, type JsonSchema } from "./json-schemas.ts";

type Part = JsonSchema | boolean;

/** `<name>`: a value of the case, anywhere but in the names of things. */
const PLACE: JsonSchema = { type: "string", pattern: "^<[A-Za-z]\\w*>$" };

/** The JSON Schema of a scenario file, in JSON or YAML, with the rows of its `cases`. */
export function scenarioJsonSchema(): JsonSchema {
  const metadata = z.registry<{ readonly id: string }>();
  metadata.add(Scenario.shape.steps.element.options[0].shape.expect.unwrap(), { id: "Expectation" });
  const told = withPlaces(z.toJSONSchema(Scenario, { io: "input", metadata }));
  const schema = { ...told, properties: { ...told.properties, cases: partSchema(Cases) } };
  return titled(schema, "A Parley scenario", "A scripted rehearsal of one case, and what is expected of it.");
}

/** The JSON Schema of a model of arrivals. */
export const arrivalsJsonSchema = (): JsonSchema =>
  titled(z.toJSONSchema(Demand, { io: "input" }), "A model of arrivals", "What comes in, and what customers do next.");

/** The JSON Schema of a roster. */
export const rosterJsonSchema = (): JsonSchema =>
  titled(z.toJSONSchema(Roster, { io: "input" }), "A roster", "Who is there when, and for which leads.");

/** Lets a case's value stand wherever more than some text is wanted. */
function withPlaces(schema: JsonSchema): JsonSchema {
  if (wantsMoreThanText(schema)) {
    const { description, ...wanted } = schema;
    return { ...(description === undefined ? {} : { description }), anyOf: [wanted, PLACE] };
  }
  const { properties, items, anyOf, additionalProperties, $defs } = schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: eachWithPlaces(properties) }),
    ...(typeof items === "object" && !Array.isArray(items) ? { items: withPlaces(items) } : {}),
    ...(anyOf === undefined || anyOf.some(isAnyText) ? {} : { anyOf: anyOf.map(partWithPlaces) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: partWithPlaces(additionalProperties) }),
    ...($defs === undefined ? {} : { $defs: eachWithPlaces($defs) }),
  };
}

const partWithPlaces = <P extends Part>(part: P): P | JsonSchema =>
  typeof part === "object" ? withPlaces(part) : part;

const eachWithPlaces = <P extends Part>(parts: { readonly [name: string]: P }): { [name: string]: P | JsonSchema } =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partWithPlaces(part)]));

/** Takes any text already, and so a case's value, too. */
const isAnyText = (part: Part): boolean =>
  typeof part === "object" && part.type === "string" && !wantsMoreThanText(part);

function wantsMoreThanText({ type, enum: values, const: one, format, pattern }: JsonSchema): boolean {
  if (type === "number" || type === "integer" || type === "boolean") return true;
  return type === "string" && (values ?? one ?? format ?? pattern) !== undefined;
}
