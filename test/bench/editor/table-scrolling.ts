import type { Page } from "playwright-core";
import type { Frames, WatchedPage } from "./frames.ts";
import { TABLE_SIZE } from "./large-protocol.ts";

const STEPS = 90;

/** Scrolls through a table in the inspector. */
export async function scrollGrid(watched: WatchedPage, title: string): Promise<Frames> {
  await watched.page.getByRole("button", { name: title, exact: true }).first().click();
  return scroll(watched, '[role="grid"]');
}

/** The ceiling: the same cells in a table of plain HTML, all of them there, scrolled the same way. */
export async function scrollPlainTable(watched: WatchedPage): Promise<Frames> {
  await watched.page.setContent(plainTable());
  return scroll(watched, "div");
}

function plainTable(): string {
  const cells = Array.from({ length: TABLE_SIZE.columns }, (_, column) => `<td>more than ${column}</td>`).join("");
  const rows = Array.from({ length: TABLE_SIZE.rows }, () => `<tr>${cells}</tr>`).join("");
  return `<style>td{min-width:136px;height:35px;border:1px solid}</style>
    <div style="width:600px;height:380px;overflow:auto"><table>${rows}</table></div>`;
}

async function scroll(watched: WatchedPage, selector: string): Promise<Frames> {
  const { page } = watched;
  await middleOf(page, selector);
  const go = async (): Promise<void> => {
    for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(step < STEPS / 2 ? 24 : -24, 90);
  };
  return watched.during({ go });
}

async function middleOf(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`There is nothing to scroll: ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}
