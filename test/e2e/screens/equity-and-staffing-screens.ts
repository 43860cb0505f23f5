import type { Page } from "playwright-core";
import { button, open, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** Where a draft is asked whether it serves all alike, and how people get on with it. */
export const EQUITY_AND_STAFFING: readonly Screen[] = [
  {
    name: "equity",
    async show(page, world) {
      await open(page, world, `equity/${world.drafts.blank}`);
      await button(page, "Look for differences").waitFor();
    },
  },
  {
    name: "equity-found",
    show: found,
  },
  {
    name: "equity-example",
    async show(page, world) {
      await found(page, world);
      await page.locator(".equity-example summary").first().click();
      await page.locator(".equity-example summary").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "equity-case",
    async show(page, world) {
      await found(page, world);
      await page.locator(".equity-example summary").first().click();
      await button(page, "Both cases, and why").first().click();
      await page.getByRole("dialog").getByRole("region").nth(1).waitFor();
    },
  },
  { name: "staffing", show: people },
  {
    name: "staffing-arrivals",
    async show(page, world) {
      await people(page, world);
      await arrivals(page);
    },
  },
  {
    name: "staffing-found",
    async show(page, world) {
      await people(page, world);
      await button(page, "Duplicate As today").click();
      await page.getByLabel("People of Front line").fill("3");
      await arrivals(page);
      await page.getByLabel("Weeks").fill("1");
      await page.getByLabel("Runs").fill("3");
      await button(page, "Simulate").click();
      await button(page, "Report as HTML").waitFor();
    },
  },
];

async function found(page: Page, world: World): Promise<void> {
  await open(page, world, `equity/${world.drafts.change}`);
  await button(page, "Look for differences").click();
  await button(page, "Report as HTML").waitFor();
  await settled(page);
}

async function people(page: Page, world: World): Promise<void> {
  await open(page, world, `staffing/${world.drafts.change}`);
  await button(page, "Simulate").waitFor();
  await page.getByText("Who is there").click();
  await settled(page);
}

async function arrivals(page: Page): Promise<void> {
  await page.getByText("What comes in").click();
  await page.getByText("As stated here").click();
}
