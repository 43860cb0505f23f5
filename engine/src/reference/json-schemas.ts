import { z } from "zod";
import { Brand } from "../protocol/brand.ts";
import { Action, StateNode } from "../protocol/machine.ts";
import { Protocol } from "../protocol/protocol.ts";
import { ACTIONS, type ActionSpec } from "../vocabulary/actions.ts";
import { wordsOf } from "../vocabulary/param.ts";
import { BRAND_KEYS, PROTOCOL_KEYS, STATE_KEYS } from "./document-keys.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of a protocol document, for completion in any code editor. What it lets pass, the checker still reads. */
export function protocolJsonSchema(): JsonSchema {
  const metadata = z.registry<{ readonly id: string }>();
  metadata.add(StateNode, { id: "State" });
  metadata.add(Action, { id: "Action" });
  const schema = z.toJSONSchema(Protocol, {
    io: "input",
    metadata,
    override: ({ zodSchema, jsonSchema }) => {
      if (isSame(zodSchema, StateNode)) describeKeys(jsonSchema, STATE_KEYS);
      if (isSame(zodSchema, Action)) Object.assign(emptied(jsonSchema), actionSchema());
    },
  });
  return titled(
    describeKeys(schema, PROTOCOL_KEYS),
    "A Parley protocol",
    "How an organisation answers people in public.",
  );
}

/** The JSON Schema of a brand file. */
export function brandJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(Brand, { io: "input" });
  return titled(describeKeys(schema, BRAND_KEYS), "A Parley brand", "The organisation that answers.");
}

/** The JSON Schema of an action's parameters. */
export function paramsJsonSchema({ params }: ActionSpec): JsonSchema {
  return partSchema(params);
}

/** The JSON Schema of a part of a document, to be put into a larger one. */
export function partSchema(part: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(part, {
    io: "input",
    override({ zodSchema, jsonSchema }) {
      const words = wordsOf(zodSchema);
      if (words !== undefined) Object.assign(jsonSchema, { title: words.title, description: words.description });
    },
  });
  return schema;
}

/** One alternative per action of the vocabulary, told apart by `type`; and any other type, which Parley keeps but does not do. */
function actionSchema(): JsonSchema {
  const known = Object.entries(ACTIONS).map(([type, spec]: [string, ActionSpec]): JsonSchema => {
    const params = paramsJsonSchema(spec);
    const required = (params.anyOf ?? [params]).every((each) => requiredKeys(each).length > 0);
    return {
      title: spec.title,
      description: spec.description,
      type: "object",
      properties: { type: { type: "string", const: type }, params },
      required: required ? ["type", "params"] : ["type"],
    };
  });
  const others = `^(?!(${Object.keys(ACTIONS).join("|")})$).+$`;
  return {
    anyOf: [
      ...known,
      {
        title: "Unbound",
        description: "An action that Parley does not know: it is kept, does nothing, and is reported.",
        type: "object",
        properties: { type: { type: "string", pattern: others, maxLength: 200 } },
        required: ["type"],
      },
    ],
  };
}

const isSame = (one: z.core.$ZodType, other: z.core.$ZodType): boolean => one === other;

const requiredKeys = (schema: JsonSchema | boolean): readonly string[] =>
  typeof schema === "object" ? (schema.required ?? []) : [];

/** Adds a description to each property. */
function describeKeys(schema: JsonSchema, keys: { readonly [key: string]: string }): JsonSchema {
  for (const [key, description] of Object.entries(keys)) {
    const property = schema.properties?.[key];
    if (typeof property === "object") property.description = description;
  }
  return schema;
}

function emptied(schema: JsonSchema): JsonSchema {
  for (const key of Object.keys(schema)) delete schema[key];
  return schema;
}

/** A schema that says what it is of. */
export function titled({ $schema = DRAFT, ...schema }: JsonSchema, title: string, description: string): JsonSchema {
  return { $schema, title, description, ...schema };
}
