import { z } from "zod";
import { describe, expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import { parseBrand, parseProtocol, readShape } from "./parse.ts";

/** What is said against a value, each with its place and how to mend it. */
function said(schema: z.ZodType, value: unknown): string[] {
  const read = readShape(schema, value);
  return "issues" in read ? read.issues.map(({ at, message, hint = "" }) => `${at}: ${message} ${hint}`.trim()) : [];
}

const Days = z.partialRecord(z.enum(["mon", "tue"]), z.array(z.string()));

describe("a fault in a document", () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ["what is missing", z.object({ a: z.string() }), {}, "a: It is missing: write a text."],
    [
      "what may be missing in two ways",
      z.object({ a: z.union([z.string(), z.int()]) }),
      {},
      "a: It is missing: write a text or a number.",
    ],
    [
      "another type",
      z.object({ a: z.array(z.string()) }),
      { a: true },
      "a: True or false stands here: write a list instead.",
    ],
    ["null", z.object({ a: z.strictObject({}) }), { a: null }, "a: Null stands here: write an object instead."],
    ["half a thing", z.object({ a: z.int() }), { a: 1.5 }, "a: A number stands here: write a whole number instead."],
    [
      "one word of few",
      z.object({ a: z.enum(["final", "history"]) }),
      { a: "finale" },
      'a: It must be one of final, history. Did you mean "final"?',
    ],
    ["a fixed value", z.object({ a: z.literal(1) }), { a: 2 }, "a: It must be 1."],
    ["a fixed value that is missing", z.object({ a: z.literal(1) }), {}, "a: It is missing: write 1."],
    ["nothing written", z.object({ a: z.string().min(1) }), { a: "" }, "a: It is empty: write something."],
    ["an empty list", z.object({ a: z.array(z.int()).min(1) }), { a: [] }, "a: The list is empty: name at least one."],
    [
      "too little",
      z.object({ a: z.string().min(8) }),
      { a: "short" },
      "a: It has too few characters: write at least 8.",
    ],
    [
      "too much",
      z.object({ a: z.array(z.int()).max(1) }),
      { a: [1, 2] },
      "a: It has too many entries: write at most 1.",
    ],
    ["too small a number", z.object({ a: z.number().min(0) }), { a: -1 }, "a: It must be at least 0."],
    ["not even more than nothing", z.object({ a: z.int().positive() }), { a: 0 }, "a: It must be more than 0."],
    ["too great a number", z.object({ a: z.number().max(9) }), { a: 10 }, "a: It must be at most 9."],
    [
      "a form without a name",
      z.object({ a: z.string().regex(/^b$/) }),
      { a: "c" },
      "a: It has not the form that is asked for here: /^b$/.",
    ],
    [
      "a misspelt key",
      z.strictObject({ title: z.string().optional() }),
      { titles: "A" },
      'titles: There is no such key here; it would have no meaning. Did you mean "title"?',
    ],
    [
      "a key that is like no other",
      z.strictObject({ title: z.string().optional(), id: z.string().optional() }),
      { colour: "A" },
      "colour: There is no such key here; it would have no meaning. Leave it out; these may stand here: title, id.",
    ],
    [
      "a day that is none",
      z.object({ weekly: Days }),
      { weekly: { monday: [] } },
      "weekly.monday: There is no such key here; it would have no meaning. Leave it out; these may stand here: mon, tue.",
    ],
    [
      "a doubt without words",
      z.object({ a: z.string().refine(() => false) }),
      { a: "b" },
      "a: This cannot stand here.",
    ],
    ["what a schema says better itself", z.object({ a: z.string().min(1, "Say who.") }), { a: "" }, "a: Say who."],
  ])("is told in a sentence: %s", (_, schema, value, sentence) => {
    expect(said(schema, value)).toEqual([sentence]);
  });

  it("is told for every key, and for every alternative that was nearly met", () => {
    expect(said(z.strictObject({}), { a: 1, b: 2 })).toEqual([
      "a: There is no such key here; it would have no meaning. Leave it out.",
      "b: There is no such key here; it would have no meaning. Leave it out.",
    ]);
    const Route = z.union([z.string(), z.strictObject({ target: z.string() })]);
    expect(said(Route, { target: 5 })).toEqual(["target: A number stands here: write a text instead."]);
  });

  it("is told of that one of several objects which it is by its key, or names the keys that would say it", () => {
    const about = { expect: z.strictObject({ state: z.array(z.string()) }).optional() };
    const Step = z.union([
      z.strictObject({ mention: z.object({}), ...about }),
      z.strictObject({ until: z.string(), ...about }),
      z.strictObject({ wait: z.string(), ...about }),
    ]);
    expect(said(Step, { until: "Monday", expect: { state: "a" } })).toEqual([
      "expect.state: A text stands here: write a list instead.",
    ]);
    expect(said(Step, { until: 9, expect: { state: "a" } })).toEqual([
      "until: A number stands here: write a text instead.",
      "expect.state: A text stands here: write a list instead.",
    ]);
    expect(said(Step, { untill: "Monday" })).toEqual([
      ': One of these has to stand here: mention, until, wait, and "untill" is none of them. Did you mean "until"?',
    ]);
    expect(said(Step, {})).toEqual([": One of these has to stand here: mention, until, wait."]);
    expect(said(Step, "wait")).toEqual([": A text stands here: write an object instead."]);
  });
});

/** The error that a document gets. */
function refused(read: () => unknown): ParleyError {
  try {
    read();
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

describe("a document with faults", () => {
  it("tells how many there are, the first of them, and each as an issue", () => {
    const error = refused(() => parseBrand({ id: "Toys", name: "", languages: ["en"], leads: { a: {} } }));
    expect(error.message).toBe(
      "This is not a brand: it has 4 faults. The first is id: Use lower-case letters, digits and -.",
    );
    expect([error.at, error.hint]).toEqual(["id", undefined]);
    expect(error.issues.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      "id: Use lower-case letters, digits and -.",
      "name: It is empty: write something.",
      "timeZone: It is missing: write a text.",
      "leads.a.title: It is missing: write a text.",
    ]);
  });

  it("with one only tells that one, and how to mend it", () => {
    const machine = { initial: "a", states: { a: {} } };
    const error = refused(() => parseProtocol({ parley: 1, id: "a", title: "A", machine, colcks: {} }));
    expect([error.message, error.hint]).toEqual([
      "This is not a protocol: colcks: There is no such key here; it would have no meaning.",
      'Did you mean "clocks"?',
    ]);
  });

  it("that is nothing of the kind is told so", () => {
    expect(refused(() => parseBrand([])).message).toBe(
      "This is not a brand: A list stands here: write an object instead.",
    );
  });
});
