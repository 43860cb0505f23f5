import { ACTIONS, type ActionSpec } from "../vocabulary/actions.ts";
import { CHANNELS, type ChannelSpec, type LengthRule } from "../vocabulary/channels.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";
import { paramsJsonSchema, partSchema, type JsonSchema } from "./json-schemas.ts";
import { code, table } from "./markdown.ts";

/** Actions with their parameters. */
export function actionsPage(): string {
  const actions = Object.entries(ACTIONS).map(([type, spec]: [string, ActionSpec]) => {
    const params = paramsJsonSchema(spec);
    const alternatives = params.anyOf ?? [params];
    const rows = alternatives.flatMap((each, index) => paramRows(each, index > 0));
    return [
      `### ${spec.title}: \`${type}\``,
      spec.description,
      rows.length === 0 ? "It takes no parameters." : table(["Parameter", "Value", "Need"], rows),
      ...effectLines(spec),
    ].join("\n\n");
  });
  return ["## Actions", ACTIONS_INTRODUCTION, ...actions].join("\n\n");
}

/** What goes out; nothing where the action stays in the case. */
function effectLines({ effect }: ActionSpec): string[] {
  if (effect === null) return [];
  const rows = paramRows(partSchema(effect), false);
  if (rows.length === 0) return ["Its effect carries nothing."];
  return ["Its effect carries:", table(["Field", "Value", "Need"], rows)];
}

const ACTIONS_INTRODUCTION =
  'Written as `{ "type": …, "params": { … } }` on entry, on exit and on transitions. `{ "table": …, "output": … }` stands for the value that a table gives.';

function paramRows(schema: JsonSchema | boolean, alternative: boolean): string[][] {
  if (typeof schema === "boolean") return [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => [
    `${alternative ? "or " : ""}${code(name)}`,
    valueInWords(property),
    needInWords(schema, name, property),
  ]);
}

function needInWords({ required = [] }: JsonSchema, name: string, property: JsonSchema | boolean): string {
  if (required.includes(name)) return "required";
  if (typeof property === "object" && typeof property.default === "string") return `default ${code(property.default)}`;
  return "optional";
}

function valueInWords(schema: JsonSchema | boolean): string {
  if (typeof schema === "boolean") return "anything";
  if (schema.anyOf !== undefined) return schema.anyOf.map(valueInWords).join(", or ");
  if (schema.enum !== undefined) return schema.enum.map((each) => code(String(each))).join(", ");
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.type === "object") return `\`{ ${Object.keys(schema.properties ?? {}).join(", ")} }\``;
  if (schema.type === "string") return textInWords(schema);
  const { minimum, maximum, exclusiveMinimum } = schema;
  const kind = schema.type === "integer" ? "whole number" : String(schema.type ?? "anything");
  if (minimum !== undefined && maximum !== undefined && maximum < 1e9) return `${kind}, ${minimum} to ${maximum}`;
  return exclusiveMinimum === undefined ? kind : `${kind} above ${exclusiveMinimum}`;
}

function textInWords({ pattern, maxLength }: JsonSchema): string {
  if (pattern?.startsWith("^P") === true)
    return pattern.includes("@") ? "duration, as `PT4H` or `PT4H@schedule`" : "duration, as `PT4H`";
  if (pattern?.includes("[A-Z]{3}") === true) return "ISO 4217 code";
  if (pattern !== undefined) return "name";
  return maxLength === undefined ? "text" : `text of at most ${maxLength} characters`;
}

/** How a case can end. */
export function outcomesPage(): string {
  const rows = Object.entries(OUTCOMES).map(([outcome, words]) => [code(outcome), words]);
  return `## Outcomes\n\nA final state says in \`meta.outcome\` how the case ended.\n\n${table(["Outcome", "Means"], rows)}`;
}

/** Channels with what can be done there and how long a text may be. */
export function channelsPage(): string {
  const rows = Object.entries(CHANNELS).map(([name, spec]: [string, ChannelSpec]) => [
    code(name),
    spec.title,
    spec.publicReplies ? "yes" : "no",
    spec.directMessages ? "yes" : "no",
    lengthsInWords(spec.lengths.public),
    lengthsInWords(spec.lengths.private),
  ]);
  return `## Channels

A mention may come from a channel that is not listed: then only short public replies are taken for possible.

${table(["Channel", "Title", "Public replies", "Direct messages", "Public length", "Private length"], rows)}`;
}

const UNITS: { readonly [U in LengthRule["unit"]]: string } = {
  weighted: "weighted characters",
  grapheme: "characters as read",
  codepoint: "code points",
  byte: "bytes",
};

function lengthsInWords(rules: readonly LengthRule[] = []): string {
  return rules
    .map(({ unit, max, urlCost }) => `${max} ${UNITS[unit]}${urlCost === undefined ? "" : `, a link ${urlCost}`}`)
    .join(" and ");
}
