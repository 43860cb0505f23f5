import fc, { type Arbitrary } from "fast-check";

/** A schema of the API description, as far as bodies use it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

const DEEP: unknown = Array.from({ length: 2_000 }).reduce<unknown>((inner) => [inner], 1);

/** Values that have broken servers before. */
export const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  "",
  "\u0000",
  "\uD800",
  "a\uDC00b",
  "__proto__",
  "constructor",
  "' OR 1=1 --",
  "{{ author }}",
  "../../etc/passwd",
  "%00%ff",
  "x".repeat(100_000),
  [],
  {},
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
  DEEP,
];

const nasty = fc.constantFrom(...NASTY);
const SOME_TIME = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });

/** Values that a schema allows, mostly; now and then a part of one is something nasty, is missing, or is too much. */
export function valuesOf(schema: Schema, resolve: (ref: string) => Schema, depth = 0): Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fairValues(schema, resolve, depth) }, { weight: 1, arbitrary: nasty });
}

function fairValues(schema: Schema, resolve: (ref: string) => Schema, depth: number): Arbitrary<unknown> {
  if (depth > 6) return fc.jsonValue({ maxDepth: 1 });
  if (schema.$ref !== undefined) return valuesOf(resolve(schema.$ref), resolve, depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (several !== undefined) return fc.oneof(...several.map((each) => valuesOf(each, resolve, depth + 1)));
  const [type] = [schema.type ?? "any"].flat();
  if (type === "object") return objectsOf(schema, resolve, depth);
  if (type === "array") return fc.array(valuesOf(schema.items ?? {}, resolve, depth + 1), { maxLength: 3 });
  if (type === "string") return stringsOf(schema);
  if (type === "integer") return fc.integer({ min: schema.minimum ?? -5, max: Math.max(schema.maximum ?? 1e6, 0) });
  if (type === "number") return fc.double({ noNaN: true });
  if (type === "boolean") return fc.boolean();
  return type === "null" ? fc.constant(null) : fc.jsonValue({ maxDepth: 2 });
}

function objectsOf(schema: Schema, resolve: (ref: string) => Schema, depth: number): Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, each]) => [name, valuesOf(each, resolve, depth + 1)]),
  );
  const fair = fc.record(model, { requiredKeys: (schema.required ?? []).filter((name) => name in model) });
  const { additionalProperties: more } = schema;
  if (typeof more === "object")
    return fc.dictionary(fc.string({ maxLength: 8 }), valuesOf(more, resolve, depth + 1), { maxKeys: 3 });
  return fc.oneof(
    { weight: 9, arbitrary: fair },
    { weight: 1, arbitrary: fc.tuple(fair, nasty).map(([value, extra]) => ({ ...value, surplus: extra })) },
  );
}

function stringsOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): Arbitrary<string> {
  if (format === "date-time") return SOME_TIME.map((date) => date.toISOString());
  if (format === "date") return SOME_TIME.map((date) => date.toISOString().slice(0, 10));
  if (format === "email") return fc.emailAddress();
  if (format === "uri") return fc.webUrl();
  if (pattern !== undefined)
    return fc.oneof(fc.constantFrom("a", "skylark", "EUR", "PT1H", "09:00-17:00"), fc.string());
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) });
}
