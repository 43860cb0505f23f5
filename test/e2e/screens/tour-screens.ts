import type { Page } from "playwright-core";
import { button, open, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** The first steps of somebody new, each a draft of its own. */
export const TOUR: readonly Screen[] = [
  { name: "tour-second", show: stateDrawn },
  {
    name: "tour-third",
    async show(page, world) {
      await stateDrawn(page, world);
      await page.getByTestId("state").first().hover();
      await page.locator(".handle-out").first().click();
      await pick(page, "Customer writes again");
      await page.getByRole("textbox", { name: "Name of the state" }).fill("Closed");
      await page.keyboard.press("Enter");
      await page.locator(".react-flow__pane").click({ position: { x: 6, y: 6 } });
      await page.keyboard.press("Shift+1");
      await settled(page);
      await page.getByTestId("transition").first().click();
      await button(page, /^Only if/).click();
      await page.getByRole("combobox", { name: /^Search/ }).fill("It is spam");
      await page.getByRole("option", { name: /^Create condition/ }).click();
      await page.getByRole("combobox", { name: "Value of Intent" }).click();
      await page.getByRole("option", { name: /^spam$/i }).click();
      await page.getByText("2 of 3").waitFor();
    },
  },
  {
    name: "tour-end",
    async show(page, world) {
      await TOUR[1]?.show(page, world);
      await page.locator(".outline").getByRole("button", { name: "Closed" }).first().click();
      await button(page, /^Kind /).click();
      await page.getByRole("option", { name: /^An end/ }).click();
      await button(page, /^Outcome/).click();
      await page.getByRole("listbox").getByRole("option").first().click();
      await page.getByRole("heading", { name: "You can draw" }).waitFor();
    },
  },
];

/** One state that says what it does. */
async function stateDrawn(page: Page, world: World): Promise<void> {
  await open(page, world, "protocols");
  await button(page, "Learn to draw in two minutes").click();
  await page.locator(".react-flow__pane").waitFor();
  await settled(page);
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Name of the state" }).fill("Let it stand");
  await page.keyboard.press("Enter");
  await button(page, "Add what it does").first().click();
  await pick(page, "Decide");
  await page.getByRole("option", { name: "No", exact: true }).click();
  await page.getByLabel(/^Because/).fill("nobody is helped by an answer");
  await page.getByText("1 of 3").waitFor();
}

async function pick(page: Page, words: string): Promise<void> {
  await page
    .getByRole("option", { name: new RegExp(`^${words}`) })
    .first()
    .click();
}
