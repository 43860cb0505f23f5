import type { Page } from "playwright-core";
import { chart, open, settled } from "./screen.ts";
import type { World } from "./world.ts";

/** From now on nothing that is drawn is kept, for those who look at the draft later. */
export const keptByNobody = (page: Page): Promise<unknown> =>
  page.route("**/drafts/*", (route) => (route.request().method() === "PUT" ? route.abort() : route.continue()));

/** Opens a draft where it is drawn. */
export async function draft(page: Page, world: World, id: string): Promise<void> {
  await open(page, world, `draft/${id}`);
  await page.locator(".react-flow__pane").waitFor();
  await (id === world.drafts.blank ? settled(page) : chart(page));
}

/** Chooses something by its name, as Ctrl+K finds it. */
export async function found(page: Page, world: World, thing: string, id = world.drafts.change): Promise<void> {
  await draft(page, world, id);
  await page.keyboard.press("Control+k");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.type(thing);
  await page.getByRole("option", { name: thing }).first().click();
  await settled(page);
}
