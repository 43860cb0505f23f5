import type { Locator, Page } from "playwright-core";
import { found } from "./draft.ts";
import { button, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** The fields of the inspector at work: lists that are open, texts half written, cells, previews. */
export const FIELDS: readonly Screen[] = [
  { name: "field-protocol", show: (page, world) => found(page, world, "The protocol itself") },
  { name: "field-variable", show: (page, world) => found(page, world, "How often", world.drafts.long) },
  { name: "field-event", show: (page, world) => found(page, world, "They want to talk to a person") },
  { name: "field-rules", show: (page, world) => found(page, world, "it is talk about us") },
  {
    name: "field-facts",
    async show(page, world) {
      await found(page, world, "it is a complaint");
      await press(page, button(page, /^Fact:/).first());
    },
  },
  {
    name: "field-relations",
    async show(page, world) {
      await found(page, world, "it is a complaint");
      await press(page, button(page, /^What is asked of/).first());
    },
  },
  {
    name: "field-cel",
    async show(page, world) {
      await asText(page, world);
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" && ment");
      await page.locator(".cm-tooltip-autocomplete").waitFor();
    },
  },
  {
    name: "field-cel-wrong",
    async show(page, world) {
      await asText(page, world, "it is a question");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("triage.intents == 'complaint' && author.followers > ");
      await page.keyboard.press("Escape");
    },
  },
  {
    name: "field-cell",
    async show(page, world) {
      await found(page, world, "Who leads a case");
      await page.getByRole("gridcell").nth(1).click();
      await page.keyboard.press("Enter");
    },
  },
  {
    name: "field-channels",
    async show(page, world) {
      await found(page, world, "Ask dm");
      await press(
        page,
        page
          .getByRole("region", { name: /looks|Preview/ })
          .getByRole("button")
          .first(),
      );
    },
  },
  {
    name: "field-value",
    async show(page, world) {
      await found(page, world, "Ask dm");
      await press(page, button(page, "Insert a value"));
    },
  },
  {
    name: "field-does",
    async show(page, world) {
      await found(page, world, "Ask for a direct message");
      await press(page, button(page, "Add what it does").first());
    },
  },
  {
    name: "field-duration",
    async show(page, world) {
      await found(page, world, "First reply");
      await page.getByRole("textbox", { name: "Within" }).fill("soon");
    },
  },
  {
    name: "field-empty-condition",
    async show(page, world) {
      await found(page, world, "The protocol itself");
      await press(page, button(page, "New condition"));
      await page.keyboard.type("they are furious");
      await page.keyboard.press("Enter");
    },
  },
];

async function press(page: Page, control: Locator): Promise<void> {
  await control.click();
  await settled(page);
}

/** Writes into a condition of a draft that no other screen shows: what is written is saved. */
async function asText(page: Page, world: World, condition = "it is a complaint"): Promise<void> {
  await found(page, world, condition, world.drafts.failing);
  await button(page, "As text").click();
  await page.locator(".cm-content").click();
}
