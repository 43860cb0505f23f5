import type { Page } from "playwright-core";
import { button, chart, open, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** Where recorded mentions go through a draft. */
export const BACKTEST: readonly Screen[] = [
  {
    name: "backtest",
    async show(page, world) {
      await open(page, world, `backtest/${world.drafts.shared}`);
      await button(page, "Run them").waitFor();
      await settled(page);
    },
  },
  { name: "backtest-same", show: run },
  {
    name: "backtest-decisions",
    async show(page, world) {
      await run(page, world);
      await page.getByText("How they were decided").click();
      await page
        .getByRole("figure", { name: "Lead", exact: true })
        .getByRole("listitem")
        .first()
        .getByRole("button")
        .click();
      await settled(page);
    },
  },
  {
    name: "backtest-table",
    async show(page, world) {
      await run(page, world);
      await page.getByText("How they were decided").click();
      await page.getByText("by reason").click();
      await button(page, /^.* as a table$/)
        .first()
        .click();
      await settled(page);
    },
  },
  {
    name: "backtest-clocks",
    async show(page, world) {
      await run(page, world);
      await page.locator(".results").getByText("Clocks", { exact: true }).click();
      await settled(page);
    },
  },
  {
    name: "backtest-flow",
    async show(page, world) {
      await run(page, world);
      await page.getByText("On the chart").click();
      await chart(page);
    },
  },
  { name: "backtest-what-if", show: tried },
  {
    name: "backtest-mention",
    async show(page, world) {
      await tried(page, world);
      await button(page, /^Open mention/)
        .first()
        .click();
      await page.getByRole("dialog").getByRole("region").nth(1).waitFor();
      await settled(page);
    },
  },
];

async function run(page: Page, world: World): Promise<void> {
  await open(page, world, `backtest/${world.drafts.change}`);
  await button(page, "Run them").click();
  await page.getByText(/^Of .* mentions/).waitFor();
  await settled(page);
}

/** Tries a first reply within two hours. */
async function tried(page: Page, world: World): Promise<void> {
  await open(page, world, `backtest/${world.drafts.change}`);
  await page.getByText("What if …").click();
  await page.getByLabel("First reply to a case").fill("2 h");
  await page.getByTestId("cause").first().waitFor();
  await settled(page);
}
