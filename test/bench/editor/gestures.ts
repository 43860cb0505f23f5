import type { Page } from "playwright-core";
import type { Frames, GestureParts, WatchedPage } from "./frames.ts";

/** A place on the screen, in px. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A canvas on which the gestures are tried: what can be dragged on it, as a selector. */
export interface Stage {
  readonly name: string;
  readonly watched: WatchedPage;
  readonly box: string;
}

/** What a designer does all day, with everything in sight and then from near. */
export const GESTURES = [
  "drag a state, all in sight",
  "pan, all in sight",
  "zoom in",
  "drag a state, from near",
  "pan, from near",
] as const;
export type Gesture = (typeof GESTURES)[number];

const MOVES = 90;
/** After so many steps a box has been chosen, and what is told of it is drawn. */
const TAKEN_UP = 6;
const ZOOM_STEPS = 45;

/** Tries all gestures on a canvas that shows everything; it stands nearer afterwards. */
export async function tryGestures({ watched, box }: Stage): Promise<Readonly<Record<Gesture, Frames>>> {
  const { page } = watched;
  const spot = await middleBox(page, box);
  return {
    "drag a state, all in sight": await watched.during(dragRound(page, spot)),
    "pan, all in sight": await watched.during({ go: () => pan(page, spot) }),
    "zoom in": await watched.during({ go: () => zoomIn(page, spot) }),
    "drag a state, from near": await watched.during(dragRound(page, spot)),
    "pan, from near": await watched.during({ go: () => pan(page, spot) }),
  };
}

/** Where the box lies that is nearest to the middle and has nothing over it. */
async function middleBox(page: Page, selector: string): Promise<Spot> {
  const spot = await page.evaluate((wanted) => {
    const middle = { x: window.innerWidth / 2, y: window.innerHeight / 2 };
    const spots = [...document.querySelectorAll(wanted)].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      return element.contains(document.elementFromPoint(at.x, at.y)) ? [at] : [];
    });
    const away = (at: { x: number; y: number }): number => Math.hypot(at.x - middle.x, at.y - middle.y);
    return spots.toSorted((a, b) => away(a) - away(b))[0] ?? null;
  }, selector);
  if (spot === null) throw new Error(`There is nothing to drag: ${selector}`);
  return spot;
}

/** Takes up what is there, drags it round in a circle, a step a frame, and lets it go where it was. */
function dragRound(page: Page, { x, y }: Spot): GestureParts {
  const to = async (step: number): Promise<void> => {
    const angle = (step / MOVES) * 2 * Math.PI;
    await page.mouse.move(x + 90 * (1 - Math.cos(angle)), y + 90 * Math.sin(angle));
  };
  return {
    begin: async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 0; step < TAKEN_UP; step += 1) await to(step);
    },
    go: async () => {
      for (let step = TAKEN_UP; step <= MOVES; step += 1) await to(step);
    },
    end: () => page.mouse.up(),
  };
}

/** Pans there and back by the wheel. */
async function pan(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y);
  for (let step = 0; step < MOVES; step += 1) {
    const way = step < MOVES / 2 ? 1 : -1;
    await page.mouse.wheel(way * 6, way * 4);
  }
}

async function zoomIn(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let step = 0; step < ZOOM_STEPS; step += 1) await page.mouse.wheel(0, -12);
  await page.keyboard.up("Control");
}
