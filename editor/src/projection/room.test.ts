import { expect, it } from "vitest";
import type { CanvasNode } from "./canvas-chart.ts";
import { crowdedIn } from "./room.ts";

const node = (
  id: string,
  y: number,
  height: number,
  { x = 0, parent = null, kind = "state" }: { x?: number; parent?: string | null; kind?: "state" | "label" } = {},
) => ({ id, parent, depth: 0, x, y, width: 200, height, content: { kind } }) as unknown as CanvasNode;

it("nothing is said of states that lie free, nor of cards of events, which step aside by themselves", () => {
  expect(crowdedIn([node("a", 0, 100), node("b", 98, 50), node("c", 0, 500, { x: 300 })])).toBeNull();
  expect(crowdedIn([node("a", 0, 100), node("a#on:x", 40, 50, { kind: "label" })])).toBeNull();
});

it("a state that grew over the next has it move down, and what is in the way of that", () => {
  const { count, places } = crowdedIn([node("c", 200, 50), node("a", 0, 160), node("b", 120, 60)]) ?? {};
  expect(count).toBe(1);
  expect([...(places ?? [])]).toEqual([
    ["b", { x: 0, y: 184 }],
    ["c", { x: 0, y: 268 }],
  ]);
});

it("a phase that grows by it moves what lies below", () => {
  const crowded = crowdedIn([
    node("phase", 0, 300),
    node("phase.a", 40, 150, { parent: "phase" }),
    node("phase.b", 150, 126, { parent: "phase" }),
    node("below", 310, 60),
  ]);
  expect([...(crowded?.places ?? [])]).toEqual([
    ["phase.b", { x: 0, y: 214 }],
    ["below", { x: 0, y: 388 }],
  ]);
});
