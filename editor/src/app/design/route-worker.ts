import { routeLines } from "../../kernels/route-lines.ts";
import type { WaysAnswer, WaysQuestion } from "./use-ways.ts";

let waiting: WaysQuestion | null = null;

/** Finds ways for the newest chart that was sent; those that came before it meanwhile are passed over. */
function route(): void {
  const asked = waiting;
  waiting = null;
  if (asked === null) return;
  const ways = asked.levels.flatMap(({ lines, boxes }) => [...routeLines(lines, boxes)]);
  postMessage({ turn: asked.turn, ways } satisfies WaysAnswer, {});
}

addEventListener("message", ({ data }: MessageEvent<WaysQuestion>) => {
  const isIdle = waiting === null;
  waiting = data;
  if (isIdle) setTimeout(route);
});
