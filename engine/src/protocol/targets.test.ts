import { describe, expect, it } from "vitest";
import type { StateNode } from "./machine.ts";
import { indexStates, resolveTarget } from "./targets.ts";

const MACHINE: StateNode = {
  id: "m",
  states: { a: { states: { x: {}, y: { states: { deep: {} } } } }, b: { id: "bee", states: { x: {} } } },
};
const INDEX = indexStates(MACHINE);

function from(source: string, target: string): string | null {
  const state = INDEX.all.find(({ path }) => path === source);
  if (state === undefined) throw new Error(`There is no ${source}.`);
  return resolveTarget(target, state, INDEX)?.path ?? null;
}

describe("targets of transitions", () => {
  it("a bare name is a sibling", () => {
    expect(from("a.x", "y")).toBe("a.y");
  });
  it("a dotted name begins at a sibling", () => {
    expect(from("a", "b.x")).toBe("b.x");
    expect(from("a.x", "y.deep")).toBe("a.y.deep");
  });
  it("a leading dot is a child of the state itself", () => {
    expect(from("a", ".y.deep")).toBe("a.y.deep");
    expect(from("", ".a")).toBe("a");
  });
  it("a hash names an id, the machine's path, or a path below an id", () => {
    expect(from("a.y.deep", "#bee")).toBe("b");
    expect(from("a.y.deep", "#m.b.x")).toBe("b.x");
    expect(from("a.y.deep", "#bee.x")).toBe("b.x");
  });
  it("the machine itself has no siblings", () => {
    expect(from("", "a")).toBeNull();
  });
  it("a backslash keeps a dot within a key", () => {
    const index = indexStates({ states: { "a.b": { states: { "c d": {} } }, z: {} } });
    const z = index.all.find(({ path }) => path === "z")!;
    expect(resolveTarget("a\\.b.c d", z, index)?.path).toBe("a\\.b.c d");
  });
  it("a target that does not exist is null", () => {
    expect(from("a.x", "nowhere")).toBeNull();
    expect(from("a.x", "#nobody.x")).toBeNull();
  });
});
