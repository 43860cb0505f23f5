import type { Locator, Page } from "playwright-core";
import { draft, found, keptByNobody } from "./draft.ts";
import { button, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** The canvas while something is done on it, and charts that are hard to draw. */
export const CHARTS: readonly Screen[] = [
  { name: "chart-small", show: (page, world) => draft(page, world, world.drafts.shared) },
  { name: "chart-sixty", show: (page, world) => draft(page, world, world.drafts.sixty) },
  { name: "chart-long-names", show: (page, world) => found(page, world, "Somebody who", world.drafts.long) },
  { name: "chart-tracks", show: (page, world) => found(page, world, "Handle it") },
  { name: "chart-history", show: (page, world) => found(page, world, "Where we were") },
  { name: "chart-phase", show: (page, world) => found(page, world, "Take it offline") },
  { name: "chart-end", show: (page, world) => found(page, world, "Let it stand") },
  {
    name: "chart-folded",
    async show(page, world) {
      // Of a draft of its own: the browser remembers what is folded up.
      await found(page, world, "Fold all phases up", world.drafts.failing);
      await button(page, "Show the whole chart").click();
    },
  },
  {
    name: "chart-many",
    async show(page, world) {
      await draft(page, world, world.drafts.shared);
      await state(page, 0).click({ position: { x: 30, y: 12 } });
      await state(page, 1).click({ position: { x: 30, y: 12 }, modifiers: ["Shift"] });
    },
  },
  {
    name: "chart-drag",
    async show(page, world) {
      await draft(page, world, world.drafts.shared);
      const { x, y } = await topOf(state(page, 1));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 90, { steps: 8 });
    },
  },
  {
    name: "chart-line",
    async show(page, world) {
      await drawLine(page, world);
    },
  },
  {
    name: "chart-when",
    async show(page, world) {
      await drawLine(page, world);
      await page.mouse.up();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "chart-spot-menu",
    async show(page, world) {
      await draft(page, world, world.drafts.blank);
      await page.locator(".react-flow__pane").click({ button: "right", position: { x: 500, y: 300 } });
    },
  },
  {
    name: "chart-naming",
    async show(page, world) {
      await draft(page, world, world.drafts.blank);
      await keptByNobody(page);
      await page.keyboard.press("n");
    },
  },
  {
    name: "chart-focus",
    async show(page, world) {
      await draft(page, world, world.drafts.shared);
      await page.keyboard.press("F6");
      await page.keyboard.press("Tab");
    },
  },
];

/** A card, and not a phase that has others in it. */
const state = (page: Page, at: number): Locator => page.locator(".box-state[data-testid=state]").nth(at);

async function topOf(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error("not to be seen");
  return { x: box.x + box.width / 2, y: box.y + 12 };
}

/** Draws a line from the first state to an empty spot, and holds it there. */
async function drawLine(page: Page, world: World): Promise<void> {
  await draft(page, world, world.drafts.long);
  await state(page, 0).hover();
  const from = await state(page, 0).locator("xpath=..").locator(".handle-out").boundingBox();
  if (from === null) throw new Error("no handle");
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 200, { steps: 8 });
}
