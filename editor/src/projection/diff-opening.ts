import type { DiffMarks } from "./diff-marks.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * What a comparison opens on: all of the chart where it fits into `room` or nothing on it changed; else the first box
 * that changed, with every further one that still fits beside it. Boxes and room in px of the chart at 100 %.
 */
export function openingBounds(boxes: ReadonlyMap<string, Area>, marks: DiffMarks, room: Size): Area {
  const whole = [...boxes.values()].reduce(around, null) ?? { x: 0, y: 0, width: 1, height: 1 };
  const changed = [...marks].flatMap(([id, { isInner }]) => (isInner ? [] : (boxes.get(id) ?? [])));
  const [first, ...others] = changed;
  if (first === undefined || fits(whole, room)) return whole;
  return others.reduce<Area>((shown, box) => {
    const wider = around(shown, box);
    return fits(wider, room) ? wider : shown;
  }, first);
}

const fits = (area: Size, room: Size): boolean => area.width <= room.width && area.height <= room.height;

/** The least area that has both inside. */
function around(one: Area | null, other: Area): Area {
  if (one === null) return other;
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const width = Math.max(one.x + one.width, other.x + other.width) - x;
  const height = Math.max(one.y + one.height, other.y + other.height) - y;
  return { x, y, width, height };
}
