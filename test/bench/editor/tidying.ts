import type { Frames, WatchedPage } from "./frames.ts";

/** What laying the whole chart out took: until the boxes glide, in ms, and how the page kept up meanwhile. */
export interface Tidying {
  readonly took: number;
  readonly frames: Frames;
}

/** Has the whole chart laid out, until its boxes are on their way to their places. */
export async function tidy(watched: WatchedPage): Promise<Tidying> {
  const { page } = watched;
  let took = 0;
  const go = async (): Promise<void> => {
    const gliding = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let pressed = Number.NaN;
          window.addEventListener("click", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
          const look = (): void =>
            document.querySelector(".tidying") === null
              ? void requestAnimationFrame(look)
              : resolve(performance.now() - pressed);
          requestAnimationFrame(look);
        }),
    );
    await page.getByRole("button", { name: "Tidy the chart up" }).click();
    took = await gliding;
    await page.locator(".tidying").waitFor({ state: "detached" });
  };
  const frames = await watched.during({ go });
  return { took, frames };
}
