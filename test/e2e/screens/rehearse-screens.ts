import type { Page } from "playwright-core";
import { button, chart, open, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** Where drafts are rehearsed. */
export const REHEARSE: readonly Screen[] = [
  {
    name: "rehearse",
    async show(page, world) {
      await open(page, world, `rehearse/${world.drafts.change}`);
      await chart(page);
    },
  },
  { name: "rehearse-moment", show: begun },
  {
    name: "rehearse-branch",
    async show(page, world) {
      await begun(page, world);
      await next(page, "Customer agrees");
      await page.getByTestId("moment").first().click();
      await next(page, /^Until/);
    },
  },
  {
    name: "rehearse-stops",
    async show(page, world) {
      await begun(page, world);
      const row = page.getByTestId("row").filter({ hasText: "it was written in private" }).first();
      await row.press("b");
      await page.locator('[data-state-path$="askForMessage"]').first().press("b");
      // In a small window the card lies above what is shown.
      for (let times = 0; times < 2; times += 1) await button(page, "Zoom out").click();
      await settled(page);
      await row.click({ button: "right" });
    },
  },
  {
    name: "rehearse-long",
    async show(page, world) {
      await open(page, world, `rehearse/${world.drafts.long}`);
      await page.getByLabel("What somebody writes").fill("Donaudampfschifffahrtsgesellschaft! ".repeat(30));
      await button(page, "Play it").click();
      await chart(page);
    },
  },
  {
    name: "rehearse-viewer",
    seenBy: "viewer",
    show: begun,
  },
  {
    name: "rehearse-event",
    async show(page, world) {
      await begun(page, world);
      await button(page, "“Customer refuses”, with details").click();
    },
  },
  {
    name: "rehearse-jump",
    async show(page, world) {
      await begun(page, world);
      await button(page, "Let time pass …").click();
      await page.getByLabel("How long, or until when").fill("Monday 09:00");
    },
  },
  {
    name: "rehearse-save",
    async show(page, world) {
      await begun(page, world);
      await next(page, "Customer agrees");
      await button(page, "Save as scenario").click();
    },
  },
  {
    name: "rehearse-scenarios",
    async show(page, world) {
      await failing(page, world);
    },
  },
  {
    name: "rehearse-failure",
    async show(page, world) {
      await failing(page, world);
      await page.getByTestId("scenario").nth(1).getByRole("button").first().click();
    },
  },
  {
    name: "rehearse-mend",
    async show(page, world) {
      await failing(page, world);
      await button(page, "Mend the names").click();
    },
  },
  {
    name: "rehearse-coverage",
    async show(page, world) {
      await failing(page, world);
      await button(page, "Coverage").click();
    },
  },
  {
    name: "rehearse-empty",
    async show(page, world) {
      await open(page, world, `rehearse/${world.drafts.blank}`);
      await button(page, "Go and draw").waitFor();
    },
  },
];

/** Plays a lost bag, which asks for a direct message. */
async function begun(page: Page, world: World): Promise<void> {
  await open(page, world, `rehearse/${world.drafts.change}`);
  await page.getByLabel("What somebody writes").fill("SK214 landed two hours ago. Where is my suitcase??");
  await page.getByLabel("When").selectOption("Tuesday 10:00");
  await button(page, "Play it").click();
  await chart(page);
}

async function next(page: Page, words: string | RegExp): Promise<void> {
  await page.getByTestId("choice").filter({ hasText: words }).getByRole("button").first().click();
}

/** The scenarios of a draft of which two fail. */
async function failing(page: Page, world: World): Promise<void> {
  await open(page, world, `rehearse/${world.drafts.failing}`);
  await page.getByText(/^Scenarios \(/).click();
  await page.getByText("2 of 3 fail").waitFor();
  await chart(page);
}
