import { diffProtocols, type Json, type Protocol } from "@parley/engine";
import type { ScenarioDocument } from "./mend-scenario.ts";

/** What is called otherwise after a change: new names by old ones. */
export interface NewNames {
  readonly states: ReadonlyMap<string, string>;
  readonly clocks: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
  readonly messages: ReadonlyMap<string, string>;
}

/** What got another name, or another place, where one protocol became another; null where nothing did. */
export function newNames(before: Protocol, after: Protocol): NewNames | null {
  const { changes, states } = diffProtocols(before, after);
  const renamed = (part: string): ReadonlyMap<string, string> =>
    new Map(
      changes.flatMap((change) =>
        change.how === "renamed" && change.part === part ? [[nameIn(change.from ?? ""), nameIn(change.at)]] : [],
      ),
    );
  const names = {
    states: new Map(Object.entries(states)),
    clocks: renamed("clock"),
    events: renamed("event"),
    messages: renamed("message"),
  };
  return Object.values(names).every(({ size }) => size === 0) ? null : names;
}

const nameIn = (place: string): string => place.slice(place.indexOf(".") + 1);

/** A scenario that says the same in new names; the very same where it names none of them. What people write in it is left alone. */
export function followNames(document: ScenarioDocument, names: NewNames): ScenarioDocument {
  const followed = follow(document as Json, "", names) as ScenarioDocument;
  return JSON.stringify(followed) === JSON.stringify(document) ? document : followed;
}

/** What somebody wrote or told, in which words are no names. */
const CONTENTS = new Set(["mention", "data", "title", "description", "says"]);

function follow(value: Json, key: string, names: NewNames): Json {
  if (typeof value === "string") return nameAfter(value, key, names);
  if (Array.isArray(value)) return value.map((each: Json) => follow(each, key, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      key === "clocks" ? (names.clocks.get(name) ?? name) : name,
      CONTENTS.has(name) ? each : follow(each, name, names),
    ]),
  );
}

function nameAfter(text: string, key: string, { states, clocks, events, messages }: NewNames): string {
  if (key === "state" || key === "states") return states.get(text) ?? text;
  if (key === "clock") return clocks.get(text) ?? text;
  if (key === "message") return messages.get(text) ?? text;
  if (key !== "type" && key !== "event") return text;
  const clock = /^clock\.(.+)\.due$/.exec(text)?.[1];
  return clock === undefined ? (events.get(text) ?? text) : `clock.${clocks.get(clock) ?? clock}.due`;
}
