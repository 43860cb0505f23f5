import { KnownWays } from "../../kernels/known-ways.ts";
import type { WaysAnswer, WaysQuestion } from "./use-ways.ts";

/** How long nothing must have moved, in ms: while a title is typed its card grows with every letter. */
const STILL = 250;

const known = new KnownWays();
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Finds ways for the newest chart that was sent; those that came before it meanwhile are passed over. */
function route({ turn, levels }: WaysQuestion): void {
  postMessage({ turn, ways: known.on(levels) } satisfies WaysAnswer, {});
}

addEventListener("message", ({ data }: MessageEvent<WaysQuestion>) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => route(data), STILL);
});
