/** How long a movement of the view may take: nothing for people who asked for less motion. */
export function glideMs(ms: number): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ms;
}
