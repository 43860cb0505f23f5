import { expect, test } from "vitest";
import { boundsOf, liesIn, pathsByLook, withRoom } from "./small-map.ts";

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
  const bounds = boundsOf(CHART);
  expect(bounds).toEqual(box(-10, 0, 120, 100));
  expect(withRoom(bounds ?? box(0, 0, 0, 0))).toEqual(box(-14.8, -4.8, 129.6, 109.6));
});

test("what lies in what is in sight is not searched for on a map", () => {
  const sight = box(0, 0, 100, 50);
  expect([box(0, 0, 100, 50), box(10, 10, 20, 20)].map((each) => liesIn(each, sight))).toEqual([true, true]);
  const outside = [box(-5, 0, 50, 50), box(0, -5, 50, 50), box(60, 0, 50, 50), box(0, 10, 50, 50)];
  expect(outside.map((each) => liesIn(each, sight))).toEqual([false, false, false, false]);
});

test("a blank page has no map", () => {
  expect(boundsOf({ nodes: [], absolute: new Map() })).toBeNull();
});
