import { diffInWords, diffProtocols, formatProtocol, parseProtocol, versionOf, type Protocol } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { renamedState } from "../kit/renamed-states.ts";

type Tree = Record<string, unknown>;

const TEXT = exampleFile("airline-care", "protocol.json");
const BEFORE = parseProtocol(JSON.parse(TEXT));

/** Maps whose order the author chose, and what stands in them. */
const MAPS = /^(variables|conditions|tables|clocks|messages.*|.*\.(states|on|after|params\b.*|meta))$/;

/** The same document with the keys of every fixed part shuffled. */
function shuffled(value: unknown, order: fc.GeneratorValue, at = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, order, at));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  const all = { minLength: keys.length, maxLength: keys.length };
  const mixed = MAPS.test(at) ? keys : order(fc.shuffledSubarray, keys, all);
  return Object.fromEntries(
    mixed.map((key) => [key, shuffled((value as Tree)[key], order, at === "" ? key : `${at}.${key}`)]),
  );
}

/** Every object of a tree, with the way to it. */
function* objects(value: unknown, path: readonly string[] = []): Generator<{ at: readonly string[]; object: Tree }> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { at: path, object: value as Tree };
  for (const [key, each] of Object.entries(value)) yield* objects(each, [...path, key]);
}

interface Edit {
  readonly name: string;
  readonly part: string;
  readonly how: string;
  readonly behaviour: boolean;
  /** Makes the edit in a copy of the document at one of the places where it can be made. */
  readonly make: (document: Protocol, pick: <T>(places: readonly T[]) => T) => void;
}

const raw = (document: Protocol): Tree => document;
const within = (document: Protocol, test: (object: Tree, at: readonly string[]) => boolean): Tree[] =>
  [...objects(document)].filter(({ object, at }) => test(object, at)).map(({ object }) => object);
const part = (name: string) => (_: Tree, at: readonly string[]) => at.length === 2 && at[0] === name;
const inChart = (at: readonly string[]): boolean => at[0] === "machine";

const EDITS: readonly Edit[] = [
  {
    name: "clock",
    part: "clock",
    how: "changed",
    behaviour: true,
    make: (d, pick) => void (pick(within(d, part("clocks")))["within"] = "PT77M"),
  },
  {
    name: "condition",
    part: "condition",
    how: "changed",
    behaviour: true,
    make: (d, pick) => void (pick(within(d, part("conditions")))["when"] = "1 == 2"),
  },
  {
    name: "condition's title",
    part: "condition",
    how: "changed",
    behaviour: false,
    make: (d, pick) => void (pick(within(d, part("conditions")))["title"] = "it is so"),
  },
  {
    name: "message",
    part: "message",
    how: "changed",
    behaviour: true,
    make: (d, pick) => void (pick(within(d, part("messages")))["en"] = "Something else"),
  },
  {
    name: "table row less",
    part: "table",
    how: "changed",
    behaviour: true,
    make: (d, pick) => void (pick(within(d, part("tables")))["rows"] as unknown[]).shift(),
  },
  {
    name: "condition more",
    part: "condition",
    how: "added",
    behaviour: true,
    make: (d) => void ((raw(d)["conditions"] as Tree)["brandNew"] = { title: "new", when: "true" }),
  },
  {
    name: "action's parameter",
    part: "action",
    how: "changed",
    behaviour: true,
    make: (d, pick) =>
      void ((
        pick(within(d, (o, at) => inChart(at) && at.at(-2) === "actions" && typeof o["params"] === "object"))[
          "params"
        ] as Tree
      )["brandNew"] = 1),
  },
  {
    name: "entry action more",
    part: "action",
    how: "added",
    behaviour: true,
    make: (d, pick) =>
      void (pick(within(d, (o, at) => inChart(at) && Array.isArray(o["entry"])))["entry"] as unknown[]).push({
        type: "brandNew",
      }),
  },
  {
    name: "entry action less",
    part: "action",
    how: "removed",
    behaviour: true,
    make: (d, pick) =>
      void (pick(within(d, (o, at) => inChart(at) && Array.isArray(o["entry"])))["entry"] as unknown[]).shift(),
  },
  {
    name: "transition more",
    part: "transition",
    how: "added",
    behaviour: true,
    make: (d, pick) =>
      void (pick(within(d, (o, at) => inChart(at) && at.at(-1) === "on"))["brand.new"] = { actions: ["brandNew"] }),
  },
  {
    name: "guard",
    part: "transition",
    how: "changed",
    behaviour: true,
    make: (d, pick) =>
      void (pick(within(d, (o, at) => inChart(at) && typeof o["guard"] === "string"))["guard"] = "brandNew"),
  },
  {
    name: "state more",
    part: "state",
    how: "added",
    behaviour: true,
    make: (d, pick) =>
      void (pick(within(d, (o, at) => inChart(at) && at.at(-1) === "states"))["brandNew"] = { entry: "brandNew" }),
  },
  {
    name: "outcome",
    part: "state",
    how: "changed",
    behaviour: true,
    make: (d, pick) => void ((pick(within(d, (o) => o["type"] === "final"))["meta"] as Tree)["outcome"] = "brandNew"),
  },
  {
    name: "description",
    part: "state",
    how: "changed",
    behaviour: false,
    make: (d, pick) =>
      void (pick(within(d, (o, at) => inChart(at) && at.at(-2) === "states" && o["type"] !== "history"))[
        "description"
      ] = "Other words."),
  },
];

describe("the canonical form of a protocol", () => {
  it("is the same whatever the order of keys, has the same version, and is no change of anything", () => {
    fc.assert(
      fc.property(fc.gen(), (order) => {
        const other = parseProtocol(shuffled(JSON.parse(TEXT), order));
        expect(formatProtocol(other)).toBe(formatProtocol(BEFORE));
        expect(versionOf(other)).toBe(versionOf(BEFORE));
        expect(diffInWords(diffProtocols(BEFORE, other))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("one edit is told as one change", () => {
  it.each(EDITS)("$name", ({ make, part: expected, how, behaviour }) => {
    fc.assert(
      fc.property(fc.gen(), (choose) => {
        const document = parseProtocol(JSON.parse(TEXT));
        make(document, (places) => choose(fc.constantFrom, ...places));
        const diff = diffProtocols(BEFORE, document);
        expect(diff.changes.map((change) => [change.part, change.how])).toEqual([[expected, how]]);
        expect(diff.behaviour).toBe(behaviour);
        expect(diffInWords(diff)).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it("a renamed state, wherever it is", () => {
    const names = [...objects(BEFORE.machine)]
      .filter(({ at }) => at.at(-2) === "states")
      .map(({ at }) => at.at(-1) ?? "");
    for (const name of names) {
      const machine = renamedState(BEFORE.machine, name, "brandNew");
      const onError = BEFORE.onError === name ? "brandNew" : BEFORE.onError;
      const diff = diffProtocols(BEFORE, parseProtocol({ ...BEFORE, onError, machine }));
      expect(diff.changes.map((each) => [each.part, each.how])).toEqual([["state", "renamed"]]);
      expect(diff.behaviour).toBe(false);
    }
  });
});
