import { describe, expect, it } from "vitest";
import type { Json } from "../protocol/json.ts";
import { ACTION_FORMS, referencesIn, type ActionForm, type ParamSpec } from "./action-forms.ts";
import { ACTIONS, type ActionType } from "./actions.ts";
import { EVENTS, type EventField, type EventSpec } from "./events.ts";
import type { Fact } from "./fact-types.ts";
import { FACTS } from "./facts.ts";

const FORMS = Object.entries(ACTION_FORMS) as [ActionType, ActionForm][];
const WAYS = FORMS.flatMap(([type, { ways }]) => ways.map((specs) => ({ type, specs })));
const PARAMS = WAYS.flatMap(({ type, specs }) =>
  specs.map((spec) => ({ at: `${type}.${spec.name}`, type, specs, spec })),
);

const SAMPLES: { readonly [T in ParamSpec["type"]]: Json } = {
  choice: "",
  delay: "PT4H@desk",
  duration: "PT4H",
  expression: "1.0",
  integer: 1,
  number: 12.5,
  text: "hello",
};

/** A value that somebody could fill in. */
const filledIn = ({ type, values, pattern }: ParamSpec): Json => {
  if (type === "choice") return values?.[0]?.value ?? "";
  return pattern?.includes("A-Z]{3}") === true ? "EUR" : SAMPLES[type];
};

const whole = (specs: readonly ParamSpec[]): { [name: string]: Json } =>
  Object.fromEntries(specs.map((spec) => [spec.name, filledIn(spec)]));

describe("the form of every action", () => {
  it.each(PARAMS)("has words for $at", ({ spec: { title, description, type, values } }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(description).toMatch(/^[^\n]+[.?]$/);
    const unnamed = (values ?? []).filter((each) => type === "choice" && each.title === each.value);
    expect(unnamed).toEqual([]);
  });

  it.each(WAYS)("filled in for $type, is taken", ({ type, specs }) => {
    expect(ACTIONS[type].params.safeParse(whole(specs)).error?.issues ?? []).toEqual([]);
  });

  it.each(PARAMS)("knows whether $at may be left out, and what then holds", ({ type, specs, spec }) => {
    const { [spec.name]: _, ...rest } = whole(specs);
    const read = ACTIONS[type].params.safeParse(rest);
    expect(read.success).toBe(!spec.required);
    const left: unknown = read.success ? read.data : {};
    expect((left as { readonly [name: string]: unknown })[spec.name]).toEqual(spec.default);
  });

  it.each(PARAMS.filter(({ spec }) => spec.type === "choice" || spec.max !== undefined))(
    "knows what $at may be",
    ({ type, specs, spec: { name, max = 0, values } }) => {
      const fits = (value: Json): boolean => ACTIONS[type].params.safeParse({ ...whole(specs), [name]: value }).success;
      expect((values ?? []).filter(({ value }) => !fits(value))).toEqual([]);
      expect(fits(values === undefined ? max + 1 : "no such value")).toBe(false);
    },
  );

  it.each(PARAMS.filter(({ spec }) => spec.orTable))("lets a table give $at", ({ type, specs, spec: { name } }) => {
    expect(ACTIONS[type].params.safeParse({ ...whole(specs), [name]: { table: "who" } }).success).toBe(true);
  });
});

describe("the names in an action", () => {
  it.each([
    ["startClock", { clock: "firstReply" }, ["clock firstReply"]],
    ["stopClock", { clock: "*" }, []],
    ["lead", { table: "who", output: "team" }, ["table who", "output team"]],
    ["decide", { lead: { table: "who" }, because: "x" }, ["table who"]],
    ["decide", { lead: "none", because: "x" }, []],
    ["requestApproval", { from: "duty" }, ["lead duty"]],
    ["raise", { event: "again", id: "tick" }, ["event again", "timer tick"]],
  ] as const)("of %s %j are %j", (type, params, names) => {
    expect(referencesIn(type, params).map(({ kind, name }) => `${kind} ${name}`)).toEqual(names);
  });
});

describe("facts and events", () => {
  it("carry a title and one line about them, and every field of an event its own", () => {
    const facts = Object.values(FACTS).flatMap(({ facts: each }) => Object.values<Fact>(each));
    const events = Object.values<EventSpec>(EVENTS);
    const fields = events.flatMap(({ data = {} }) => Object.values<EventField>(data));
    for (const { title, description } of [...facts, ...events]) {
      expect(title).toMatch(/^[A-Z]/);
      expect(description).toMatch(/^[^\n]+$/);
    }
    for (const { title } of fields) expect(title).toMatch(/^[A-Z]/);
  });
});
