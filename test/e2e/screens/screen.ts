import type { Locator, Page } from "playwright-core";
import type { World } from "./world.ts";

/** One screen of the editor: its name in file names, and the way to it as a person goes it. */
export interface Screen {
  readonly name: string;
  /** Who sees it; an admin where it is unsaid. */
  readonly seenBy?: "nobody" | "viewer" | "approver";
  readonly show: (page: Page, world: World) => Promise<void>;
}

/** Layouts, fades and scrolls have ended after so long, in ms: pictures wait for what no test may wait for. */
const SETTLED_MS = 900;

/** Waits until nothing moves any more. */
export const settled = (page: Page): Promise<void> => page.waitForTimeout(SETTLED_MS);

/** A button by its words. */
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name });

/** Opens a place of the editor in a brand. */
export async function open(page: Page, { url }: World, place: string, brand = "skylark"): Promise<void> {
  await page.goto(`${url}/?brand=${brand}#/${place}`);
}

/** Waits until a chart is drawn. */
export async function chart(page: Page): Promise<void> {
  await page.getByTestId("chart-ready").waitFor({ state: "attached" });
  await settled(page);
}
