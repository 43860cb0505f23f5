import type { Box } from "./layout-graph.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Rectangles put side by side, each at its place, and the room that they take together. */
export interface Packing extends Size {
  readonly places: readonly Box[];
}

interface Step {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** Packs rectangles as low as they go in a strip of the given width, the largest first; places come in the order given. */
export function pack(sizes: readonly Size[], strip: number, gap: number): Packing {
  const order = sizes
    .map((size, index) => ({ size, index }))
    .toSorted((a, b) => b.size.height * b.size.width - a.size.height * a.size.width || a.index - b.index);
  const places = new Map<number, Box>();
  let skyline: readonly Step[] = [{ x: 0, width: Math.max(strip, ...sizes.map(({ width }) => width)) + gap, y: 0 }];
  for (const { size, index } of order) {
    const { x, y } = lowest(skyline, size.width + gap);
    places.set(index, { x, y, width: size.width, height: size.height });
    skyline = raised(skyline, { x, width: size.width + gap, y: y + size.height + gap });
  }
  const all = [...places.entries()].toSorted(([a], [b]) => a - b).map(([, box]) => box);
  return {
    places: all,
    width: Math.max(0, ...all.map((box) => box.x + box.width)),
    height: Math.max(0, ...all.map((box) => box.y + box.height)),
  };
}

function lowest(skyline: readonly Step[], width: number): { x: number; y: number } {
  const end = skyline.reduce((most, step) => Math.max(most, step.x + step.width), 0);
  const spots = skyline.filter(({ x }) => x + width <= end).map(({ x }) => ({ x, y: heightOver(skyline, x, width) }));
  return spots.toSorted((a, b) => a.y - b.y || a.x - b.x)[0] ?? { x: 0, y: heightOver(skyline, 0, width) };
}

function heightOver(skyline: readonly Step[], x: number, width: number): number {
  return Math.max(0, ...skyline.filter((step) => step.x < x + width && step.x + step.width > x).map(({ y }) => y));
}

function raised(skyline: readonly Step[], by: Step): Step[] {
  const end = by.x + by.width;
  const rest = skyline.flatMap((step) => [
    { ...step, width: Math.min(step.x + step.width, by.x) - step.x },
    { ...step, x: Math.max(step.x, end), width: step.x + step.width - Math.max(step.x, end) },
  ]);
  return [...rest.filter(({ width }) => width > 0), by].toSorted((a, b) => a.x - b.x);
}
