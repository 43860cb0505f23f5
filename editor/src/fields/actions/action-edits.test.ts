import { ACTION_FORMS, ACTIONS, type Action, type ParamSpec } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { actionOptions, missingParams, moved, newAction, withParam, writtenActions } from "./action-edits.ts";
import { wayOf } from "../../model/action-ways.ts";

const spec = (type: keyof typeof ACTION_FORMS, name: string): ParamSpec => {
  const found = ACTION_FORMS[type].ways.flat().find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${type}.${name}.`);
  return found;
};

describe("a list of actions", () => {
  it("is the same however it is written", () => {
    expect(writtenActions(undefined)).toEqual([]);
    expect(writtenActions("track")).toEqual(["track"]);
    expect(writtenActions({ type: "react" })).toEqual([{ type: "react" }]);
    expect(writtenActions(["track", { type: "react" }])).toEqual(["track", { type: "react" }]);
  });

  it("has an entry moved, and stays as it is where there is no such place", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [5, 0],
      [1, 1],
    ] as const)
      expect(moved(["a", "b", "c"], from, to)).toEqual(["a", "b", "c"]);
  });

  it("can be added to with every action there is, each once", () => {
    expect(
      actionOptions()
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(Object.keys(ACTIONS).toSorted());
  });
});

describe("the parameters of an action", () => {
  it("are written in the order in which they are asked for", () => {
    const said = withParam({ type: "reply", params: { mode: "send" } }, spec("reply", "message"), "hello");
    expect(Object.keys(said.params ?? {})).toEqual(["message", "mode"]);
  });

  it("are left out when they say what holds anyway, or nothing", () => {
    const reply: Action = { type: "reply", params: { message: "hello", mode: "send" } };
    expect(withParam(reply, spec("reply", "mode"), "draft")).toEqual({ type: "reply", params: { message: "hello" } });
    expect(withParam({ type: "react", params: { how: "wow" } }, spec("react", "how"), undefined)).toEqual({
      type: "react",
    });
  });

  it("keep what Parley does not know", () => {
    const imported = { type: "tag", params: { tag: "a", colour: "red" }, note: 1 };
    expect(withParam(imported, spec("tag", "tag"), "b")).toEqual({
      type: "tag",
      params: { tag: "b", colour: "red" },
      note: 1,
    });
  });

  it("show the way in which they are written", () => {
    const names = (action: Action) => wayOf(action).map(({ name }) => name);
    expect(names({ type: "lead" })).toEqual(["to", "because"]);
    expect(names({ type: "lead", params: { table: "whoLeads" } })).toEqual(["table", "output"]);
    expect(names({ type: "unknown" })).toEqual([]);
  });

  it("are missing by their titles", () => {
    expect(missingParams({ type: "reply" })).toEqual(["Message"]);
    expect(missingParams({ type: "reply", params: { message: "hello" } })).toEqual([]);
  });

  it("begin with a name where there is only one", () => {
    expect(newAction("reply", ({ refersTo }) => (refersTo === "message" ? "hello" : undefined))).toEqual({
      type: "reply",
      params: { message: "hello" },
    });
    expect(newAction("reply", () => undefined)).toEqual({ type: "reply" });
  });
});
