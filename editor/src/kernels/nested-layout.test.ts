import ELK from "elkjs/lib/elk.bundled.js";
import { expect, it } from "vitest";
import type { AskElk } from "./elk-layout.ts";
import type { LayoutNode } from "./layout-graph.ts";
import { nestedLayout } from "./nested-layout.ts";

const box = (id: string, children: readonly LayoutNode[] = []): LayoutNode => ({
  id,
  width: 100,
  height: 40,
  header: 20,
  children,
  exits: {},
  arrival: null,
});

/** A layout that stands everything in a row, and counts how often it was asked. */
function counted(): { readonly ask: AskElk; readonly asked: () => number } {
  let count = 0;
  const ask: AskElk = (graph) => {
    count += 1;
    let x = 0;
    const children = (graph.children ?? []).map((child) => {
      const placed = { ...child, x, y: 0 };
      x += (child.width ?? 0) + 20;
      return placed;
    });
    return Promise.resolve({ ...graph, width: x, height: 100, children });
  };
  return { ask, asked: () => count };
}

it("a level of twenty containers is asked for a few dozen times, not once for every combination of their shapes", async () => {
  const containers = Array.from({ length: 20 }, (_, index) =>
    box(`c${index}`, [box(`c${index}.a`), box(`c${index}.b`)]),
  );
  const line = (source: string, target: string) => ({
    id: `${source}>${target}`,
    source,
    target,
    exit: null,
    weight: 1,
  });
  const edges = containers.flatMap(({ id }, index) => [
    line(`${id}.a`, `${id}.b`),
    ...(index === 0 ? [] : [line(`c${index - 1}`, id)]),
  ]);
  const { ask, asked } = counted();
  const { boxes } = await nestedLayout({ nodes: containers, edges }, ask);
  expect(boxes.size).toBe(60);
  expect(asked()).toBeLessThan(100);
});

it("where cases begin stands before all else, also where more leads back there than away from it", async () => {
  const names = ["a", "b", "c", "d"];
  const line = (id: string, source: string, target: string) => ({ id, source, target, exit: null, weight: 1 });
  const back = ["b", "c", "d"].flatMap((name, index) => [
    line(`${name}>a`, name, "a"),
    line(`${name}>>a`, name, "a"),
    line(`${names[index]}>${name}`, names[index] ?? "", name),
  ]);
  const dot = { ...box("dot"), width: 14, height: 14 };
  const elk = new ELK();
  const { boxes } = await nestedLayout(
    { nodes: [...names.toReversed().map((name) => box(name)), dot], edges: [line("@start", "dot", "a"), ...back] },
    (level) => elk.layout(level),
  );
  const order = (id: string): number => Math.max(boxes.get(id)?.x ?? 0, boxes.get(id)?.y ?? 0);
  expect(names.toSorted((one, other) => order(one) - order(other))[0]).toBe("a");
});
