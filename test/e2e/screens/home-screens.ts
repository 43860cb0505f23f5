import type { Page } from "playwright-core";
import { button, open, settled, type Screen } from "./screen.ts";
import { EMPTY_BRAND, MANY_BRAND, type World } from "./world.ts";

/** Where protocols are kept, and begun. */
export const HOME: readonly Screen[] = [
  { name: "home", show: (page, world) => home(page, world, "skylark") },
  { name: "home-empty", show: (page, world) => home(page, world, EMPTY_BRAND) },
  { name: "home-many", show: (page, world) => home(page, world, MANY_BRAND) },
  {
    name: "new-brand",
    async show(page, world) {
      await home(page, world, "skylark");
      await button(page, "New brand").click();
    },
  },
  {
    name: "first-brand",
    async show(page, world) {
      await page.route("**/v1/brands", (route) => route.fulfill({ json: { brands: [] } }));
      await open(page, world, "");
      await page.getByRole("heading", { name: "Your first brand" }).waitFor();
    },
  },
  {
    name: "new-protocol",
    async show(page, world) {
      await home(page, world, EMPTY_BRAND);
      await button(page, "New protocol").click();
    },
  },
  {
    name: "templates",
    async show(page, world) {
      await gallery(page, world);
      await page.locator(".template svg").nth(2).waitFor({ timeout: 90_000 });
    },
  },
  {
    name: "template",
    async show(page, world) {
      await gallery(page, world);
      await button(page, /^College/).click();
      await page.locator(".template-preview svg").waitFor({ timeout: 90_000 });
    },
  },
  {
    name: "new-from-file",
    async show(page, world) {
      await home(page, world, EMPTY_BRAND);
      await button(page, "New protocol").click();
      await page.getByText("File", { exact: true }).click();
      const machine = { id: "desk", initial: "a", states: { a: { invoke: { src: "poll" }, on: { go: "b" } }, b: {} } };
      const buffer = Buffer.from(JSON.stringify(machine));
      await page.locator("input[type=file]").setInputFiles({ name: "desk.json", mimeType: "application/json", buffer });
      await page.getByText("an XState machine with").waitFor();
    },
  },
  {
    name: "delete-draft",
    async show(page, world) {
      await home(page, world, "skylark");
      await button(page, /^Delete the draft/)
        .first()
        .click();
    },
  },
];

async function home(page: Page, world: World, brand: string): Promise<void> {
  await open(page, world, "protocols", brand);
  await page.getByRole("heading", { name: "Live" }).waitFor();
  await settled(page);
}

async function gallery(page: Page, world: World): Promise<void> {
  await home(page, world, EMPTY_BRAND);
  await button(page, "New protocol").click();
  await page.getByText("Template", { exact: true }).click();
  await button(page, /^College/).waitFor();
}
