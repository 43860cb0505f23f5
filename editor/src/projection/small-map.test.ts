import { expect, test } from "vitest";
import { boundsOf, pathsByLook } from "./small-map.ts";

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const CHART = {
  nodes: [
    { id: "start", content: { kind: "dot" } },
    { id: "a", content: { kind: "state" } },
    { id: "b", content: { kind: "state" } },
    { id: "phase", content: { kind: "container" } },
  ],
  absolute: new Map([
    ["start", box(-10, 0, 10, 10)],
    ["a", box(0, 0, 40, 20)],
    ["b", box(60, 30, 40, 20)],
    ["phase", box(50, 20, 60, 80)],
  ]),
};

test("boxes of one look are one path, and phases come before what stands in them", () => {
  expect(pathsByLook(CHART)).toEqual([
    { look: "mini-container", d: "M50 20h60v80h-60z" },
    { look: "mini-state", d: "M0 0h40v20h-40zM60 30h40v20h-40z" },
  ]);
});

test("boxes that are marked otherwise are a path of their own", () => {
  const marked = pathsByLook(CHART, (id) => (id === "b" ? "mini-added" : ""));
  expect(marked.map(({ look }) => look)).toEqual(["mini-container", "mini-state", "mini-state mini-added"]);
});

test("the map shows everything, with some room around it", () => {
  expect(boundsOf(CHART)).toEqual(box(-14.8, -4.8, 129.6, 109.6));
});

test("a blank page has no map", () => {
  expect(boundsOf({ nodes: [], absolute: new Map() })).toBeNull();
});
