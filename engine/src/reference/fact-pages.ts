import { CLOCK_STATUSES } from "../vocabulary/clock-status.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";
import { EVENTS, type EventField, type EventSpec } from "../vocabulary/events.ts";
import type { Fact, FactGiver, FactNeed, FactType, ValueSpec } from "../vocabulary/fact-types.ts";
import { FACTS } from "../vocabulary/facts.ts";
import { code, codes, table } from "./markdown.ts";

const TYPES: { readonly [T in FactType]: string } = {
  string: "text",
  double: "number",
  bool: "true or false",
  timestamp: "instant",
  "list<string>": "list of texts",
};

const GIVERS: { readonly [G in FactGiver]: string } = {
  sender: "The sender of the mention says these.",
  either:
    "Parley works these out; a sender that knows better may say them in the mention, under the group's name, and wins.",
  parley: "Parley works these out; a sender cannot say them.",
};

/** Facts with their types, needs, defaults and limits, by group. */
export function factsPage(): string {
  const groups = Object.entries(FACTS).map(([group, { title, from, facts }]) => {
    const rows = Object.entries(facts).map(([name, fact]: [string, Fact]) => [
      code(`${group}.${name}`),
      TYPES[fact.type],
      needInWords(fact),
      limitsInWords(fact),
      fact.description,
    ]);
    return `### ${title}: \`${group}\`\n\n${GIVERS[from]}\n\n${table(["Fact", "Type", "Need", "Values", "What it says"], rows)}`;
  });
  return ["## Facts", NEEDS, ...groups, OTHERS, decisionPage()].join("\n\n");
}

const NEEDS = `*Required* facts must be sent. *Defaulted* ones are taken as shown when they are not sent. *Optional* ones may be missing: ask with \`has(author.name)\` first, since reading a missing fact is an error. *Derived* ones are always there.`;

const WORKED_OUT = "defaulted: worked out";

function needInWords({ need, default: fallback }: Fact): string {
  if (need !== "defaulted") return need satisfies FactNeed;
  return fallback === null || fallback === undefined ? WORKED_OUT : `defaulted: ${code(String(fallback))}`;
}

function limitsInWords(spec: ValueSpec): string {
  const { values, usual, unit, min, max, maxLength, maxItems, pattern } = spec;
  const range = min === undefined ? [] : max === undefined || max >= 1e9 ? [`from ${min}`] : [`${min} to ${max}`];
  return [
    values === undefined ? [] : codes(values),
    usual === undefined ? [] : `usually ${codes(usual)}`,
    unit ?? [],
    range,
    pattern === undefined ? [] : code(pattern.source),
    maxItems === undefined ? [] : `at most ${maxItems} items`,
    maxLength === undefined || pattern !== undefined ? [] : `at most ${maxLength} characters`,
  ]
    .flat()
    .join("; ");
}

const OTHERS = `### What a protocol, a brand and a step add

${table(
  ["Fact", "Type", "What it says"],
  [
    ["`decision.<field>`", "text", "The answer to one of the five questions, or `none`, or `undecided`."],
    [
      "`clocks.<name>`",
      "text",
      `How a clock stands: ${Object.entries(CLOCK_STATUSES)
        .map(([word, meaning]) => `${code(word)} (${meaning.charAt(0).toLowerCase()}${meaning.slice(1)})`)
        .join(", ")}.`,
    ],
    ["`vars.<name>`", "as declared", "A variable of the protocol. An `int` is a number like any other."],
    ["`brand.<name>`", "as written", "A policy of the brand."],
    ["`event.type`", "text", "The event that is being taken."],
    ["`event.id`", "text", "Its id; empty when it has none."],
    ["`event.data.<field>`", "anything", "What it carries. A field may be missing: ask with `has()` first."],
    ["`now`", "instant", "The moment of the step."],
  ],
)}`;

function decisionPage(): string {
  const rows = QUESTIONS.map(({ field, title, question }) => [code(field), title, question]);
  return `### The five questions\n\n${table(["Field", "Title", "Question"], rows)}\n\nAt rest each is *decided* (a value) or *none* (with a because). \`respond: no\` settles the others as none.`;
}

const SENDERS: { readonly [S in EventSpec["from"]]: string } = {
  client: "a client",
  host: "the host",
  engine: "the engine",
};

/** Events with what they carry, and who may send them. */
export function eventsPage(): string {
  const rows = Object.entries(EVENTS).map(([type, spec]: [string, EventSpec]) => [
    code(type),
    spec.title,
    SENDERS[spec.from],
    Object.entries(spec.data ?? {})
      .map(([name, field]) => fieldInWords(name, field))
      .join("; "),
    spec.description,
  ]);
  return `## Events

Clients send events to \`POST /v1/cases/{id}/events\`. Data that an event does not carry is refused, naming the field. Who did it, \`by\`, is whoever sends the event, whatever it says there: a person's email address, or the name of a key.

${table(["Event", "Title", "From", "Data", "What happened"], rows)}

Besides these: \`clock.<name>.due\` when a clock is due, what \`raise\` raises, and the events that a protocol declares under \`events\`: clients may send those too, with any data.`;
}

function fieldInWords(name: string, field: EventField): string {
  const limits = field.values === undefined ? "" : `: ${field.values.join(", ")}`;
  return `${code(name)} (${TYPES[field.type]}${limits}${field.required === true ? ", required" : ""}) ${field.title.charAt(0).toLowerCase()}${field.title.slice(1)}`;
}
