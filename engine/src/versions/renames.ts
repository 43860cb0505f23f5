import type { Protocol } from "../protocol/protocol.ts";
import { contentOf, isObject } from "./same.ts";

/** The named parts of a document. */
export const NAMED_PARTS = ["variables", "conditions", "tables", "clocks", "messages", "events"] as const;
export type NamedPart = (typeof NAMED_PARTS)[number];

/** New names by old ones, for each named part. */
export type Renames = { readonly [part in NamedPart]: ReadonlyMap<string, string> };

/** Things with the same content and another name, where that is the only way to see it. */
export function renamesBetween(before: Protocol, after: Protocol, parts: readonly NamedPart[]): Renames {
  const of = (part: NamedPart): ReadonlyMap<string, string> =>
    parts.includes(part) ? renamed(before[part], after[part]) : new Map<string, string>();
  return {
    variables: of("variables"),
    conditions: of("conditions"),
    tables: of("tables"),
    clocks: of("clocks"),
    messages: of("messages"),
    events: of("events"),
  };
}

function renamed(before: object, after: object): Map<string, string> {
  const gone = Object.entries(before).filter(([name]) => !Object.hasOwn(after, name));
  const come = Object.entries(after).filter(([name]) => !Object.hasOwn(before, name));
  const names = new Map<string, string>();
  for (const [name, content] of gone) {
    const same = (entries: readonly [string, unknown][]) =>
      entries.filter(([, other]) => contentOf(other) === contentOf(content));
    const [partner, ...others] = same(come);
    if (partner !== undefined && others.length === 0 && same(gone).length === 1) names.set(name, partner[0]);
  }
  return names;
}

/** Which part the value of a key names, in actions and transitions. */
const NAMING_KEYS: { readonly [key: string]: NamedPart } = {
  guard: "conditions",
  clock: "clocks",
  table: "tables",
  message: "messages",
  variable: "variables",
};

/** A document in which everything that names a renamed thing uses the new name: the old version in the new words. */
export function followRenames(protocol: Protocol, renames: Renames): Protocol {
  if (NAMED_PARTS.every((part) => renames[part].size === 0)) return protocol;
  const follow = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return followText(value, key, renames);
    if (Array.isArray(value)) return value.map((each) => follow(each, key));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        key === "on" ? eventName(name, renames) : name,
        follow(each, guardType(key, name)),
      ]),
    );
  };
  const followed = follow(protocol, "") as Protocol;
  const own = NAMED_PARTS.map((part) => [
    part,
    Object.fromEntries(
      Object.entries(followed[part]).map(([name, content]) => [renames[part].get(name) ?? name, content]),
    ),
  ]);
  return { ...followed, ...Object.fromEntries(own) };
}

/** A guard may be written as an object; then its type names the condition. */
const guardType = (outer: string, key: string): string => (outer === "guard" && key === "type" ? "guard" : key);

function followText(text: string, key: string, renames: Renames): string {
  const part = NAMING_KEYS[key];
  const named = part === undefined ? undefined : renames[part].get(text);
  if (named !== undefined) return named;
  if (key === "event") return eventName(text, renames);
  return text.replace(/\b(vars|clocks)\.([A-Za-z_][A-Za-z0-9_]*)/g, (whole, group: string, name: string) => {
    const to = renames[group === "vars" ? "variables" : "clocks"].get(name);
    return to === undefined ? whole : `${group}.${to}`;
  });
}

function eventName(text: string, { clocks, events }: Renames): string {
  const clock = /^clock\.(.+)\.due$/.exec(text)?.[1];
  const to = clock === undefined ? undefined : clocks.get(clock);
  return to === undefined ? (events.get(text) ?? text) : `clock.${to}.due`;
}
