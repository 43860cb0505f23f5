import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { CHANNELS } from "../vocabulary/channels.ts";
import { CLOCK_STATUSES } from "../vocabulary/clock-status.ts";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import { clockDue, EVENTS, type EventSpec } from "../vocabulary/events.ts";
import type { Fact, FactType } from "../vocabulary/fact-types.ts";
import { FACTS } from "../vocabulary/facts.ts";

/** The values that a fact, or each item of a list, can have. */
export interface Domain {
  readonly values: readonly string[];
  /** `all`: there are no others. `brand`: a sender may say others. `usual`: those that Parley knows of. */
  readonly extent: "all" | "brand" | "usual";
}

/** A fact that an expression can read. */
export interface Readable {
  /** In CEL's words. */
  readonly type: string;
  /** May it be missing? Then it is asked with `has()`. */
  readonly optional: boolean;
  readonly domain?: Domain;
}

/** Every fact that a protocol's expressions can read, by its dotted path. */
export type Readables = ReadonlyMap<string, Readable>;

const INSTANT = "google.protobuf.Timestamp";
const celType = (type: FactType): string => (type === "timestamp" ? INSTANT : type);

/** What can be read in a protocol. Without a brand, its policies, leads and topics are not known. */
export function readablesOf(
  protocol: Pick<Protocol, "variables" | "clocks" | "events">,
  brand: Pick<Brand, "policies" | "leads" | "topics"> | null,
): Readables {
  const found = new Map<string, Readable>();
  const add = (path: string, type: string, domain?: Domain, optional = false): void =>
    void found.set(path, { type, optional, ...(domain === undefined ? {} : { domain }) });
  const brands = brandDomains(brand);
  for (const [group, { facts }] of Object.entries(FACTS))
    for (const [name, fact] of Object.entries(facts)) {
      const path = `${group}.${name}`;
      add(path, celType(fact.type), brands[path] ?? domainOf(fact), fact.need === "optional");
    }
  for (const { field } of QUESTIONS) add(`decision.${field}`, "string", brands[`decision.${field}`] ?? ANSWERS[field]);
  for (const name of Object.keys(protocol.clocks)) add(`clocks.${name}`, "string", CLOCKS);
  for (const [name, { type }] of Object.entries(protocol.variables))
    add(`vars.${name}`, type === "int" ? "double" : type);
  for (const [name, value] of Object.entries(brand?.policies ?? {}))
    add(`brand.${name}`, POLICY_TYPES[typeof value] ?? "dyn");
  add("event.type", "string", eventTypes(protocol));
  add("event.id", "string");
  add("event.data", "map<string, dyn>");
  for (const field of EVENT_FIELDS) add(`event.data.${field}`, "dyn", undefined, true);
  add("now", INSTANT);
  return found;
}

const POLICY_TYPES: { readonly [type: string]: string } = { boolean: "bool", number: "double", string: "string" };

const CLOCKS: Domain = { values: Object.keys(CLOCK_STATUSES), extent: "all" };

const ANSWERS: { readonly [F in DecisionField]?: Domain } = {
  respond: { values: ["yes", "no", "none", "undecided"], extent: "all" },
  channel: { values: ["public", "private", "asWritten", "none", "undecided"], extent: "all" },
  offline: {
    values: ["phone", "callback", "email", "webchat", "direct-message", "ticket", "none", "undecided"],
    extent: "usual",
  },
};

const EVENT_FIELDS = new Set(Object.values(EVENTS).flatMap(({ data = {} }: EventSpec) => Object.keys(data)));

function domainOf({ values, usual }: Fact): Domain | undefined {
  if (values !== undefined) return { values, extent: "all" };
  return usual === undefined ? undefined : { values: usual, extent: "usual" };
}

function eventTypes({ clocks, events }: Pick<Protocol, "clocks" | "events">): Domain {
  return {
    values: [...Object.keys(EVENTS), ...Object.keys(events), ...Object.keys(clocks).map(clockDue)],
    extent: "usual",
  };
}

function brandDomains(brand: Pick<Brand, "leads" | "topics"> | null): { readonly [path: string]: Domain } {
  const channels: Domain = { values: Object.keys(CHANNELS), extent: "usual" };
  if (brand === null) return { "mention.channel": channels };
  return {
    "mention.channel": channels,
    "triage.topics": { values: Object.keys(brand.topics), extent: "brand" },
    "decision.lead": { values: [...Object.keys(brand.leads), "none", "undecided"], extent: "brand" },
  };
}
