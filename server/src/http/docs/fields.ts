import type { Schema } from "./description.ts";

/** One row of a table of fields. */
export interface Field {
  /** Dotted; `[]` stands for each of a list, `{}` for each of a record. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly says: string;
}

const DEEPEST = 4;

/** The fields of a value with a schema, those of objects within it below them. */
export function fieldsOf(schema: Schema, prefix = "", depth = 0): Field[] {
  if (depth > DEEPEST) return [];
  const variants = variantsOf(schema);
  if (variants !== null) {
    // Where one may come or a list of them, its fields are told once.
    const single = variants.filter(({ items }) => items === undefined);
    return merged((single.length === 0 ? variants : single).map((each) => fieldsOf(each, prefix, depth)));
  }
  if (schema.items !== undefined) return fieldsOf(schema.items, `${prefix}[]`, depth + 1);
  if (typeof schema.additionalProperties === "object")
    return fieldsOf(schema.additionalProperties, `${prefix}{}`, depth + 1);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    const required = schema.required?.includes(key) === true;
    return [{ name, type: typeOf(field), required, says: saysOf(field) }, ...fieldsOf(field, name, depth + 1)];
  });
}

/** A type in words. */
export function typeOf(schema: Schema): string {
  const { type, items, format, additionalProperties } = schema;
  const variants = variantsOf(schema);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (variants !== null) return [...new Set(variants.map(typeOf))].join(" or ");
  if (items !== undefined) return `list of ${typeOf(items)}`;
  if (typeof additionalProperties === "object") return `record of ${typeOf(additionalProperties)}`;
  if (Array.isArray(type)) return type.join(" or ");
  if (format === "date-time") return "instant";
  if (format === "uri" || format === "email") return format === "uri" ? "address" : "e-mail address";
  return typeof type === "string" ? type : "any";
}

/** A small value that has the required fields, to begin from. */
export function exampleOf(schema: Schema, name = ""): unknown {
  const [variant] = variantsOf(schema) ?? [];
  if (variant !== undefined) return exampleOf(variant, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.items !== undefined) return [];
  if (schema.properties !== undefined)
    return Object.fromEntries(
      Object.entries(schema.properties).flatMap(([key, field]) =>
        schema.required?.includes(key) === true ? [[key, exampleOf(field, key)]] : [],
      ),
    );
  return plainExample(schema, name);
}

const TEXTS: { readonly [name: string]: string } = {
  channel: "x",
  handle: "ana_travels",
  text: "My bag did not arrive. What now?",
  language: "en",
  email: "ana@example.com",
  url: "https://example.com/parley",
};

function plainExample({ type, format, minimum }: Schema, name: string): unknown {
  if (format === "date-time") return "2026-03-02T09:00:00Z";
  if (format === "uri") return "https://example.com/parley";
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return Math.max(1, minimum ?? 1);
  if (type === "object") return {};
  return TEXTS[name] ?? (name === "" ? "…" : `my-${name}`);
}

function variantsOf({ anyOf, oneOf }: Schema): readonly Schema[] | null {
  const variants = (anyOf ?? oneOf ?? []).filter(({ type }) => type !== "null");
  return variants.length === 0 ? null : variants;
}

/** Variants may share fields: each is told once, and is required only where all have it. */
function merged(lists: readonly (readonly Field[])[]): Field[] {
  const names = [...new Set(lists.flat().map(({ name }) => name))];
  return names.flatMap((name) => {
    const all = lists.flatMap((list) => list.filter((field) => field.name === name));
    const [first] = all;
    if (first === undefined) return [];
    const types = [...new Set(all.map(({ type }) => type))];
    return [
      {
        ...first,
        type: types.join(" | "),
        required: all.length === lists.length && all.every(({ required }) => required),
      },
    ];
  });
}

function saysOf({ description, default: usual, minimum, maximum, minLength, maxLength }: Schema): string {
  const bounds = [
    ...(maxLength === undefined ? [] : [`${minLength ?? 0} to ${maxLength} characters`]),
    ...(minimum === undefined || maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
      ? []
      : [`${minimum} to ${maximum}`]),
    ...(usual === undefined ? [] : [`usually \`${JSON.stringify(usual)}\``]),
  ];
  return [description ?? "", bounds.length === 0 ? "" : `(${bounds.join("; ")})`]
    .filter((part) => part !== "")
    .join(" ");
}
