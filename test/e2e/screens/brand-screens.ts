import type { Page } from "playwright-core";
import { button, open, settled, type Screen } from "./screen.ts";
import { MANY_BRAND, type World } from "./world.ts";

const SECTIONS = ["about", "hours", "leads", "topics", "channels", "policies", "protocols", "keeping"] as const;

/** The brand's settings. */
export const BRAND: readonly Screen[] = [
  ...SECTIONS.map((name): Screen => ({ name: `brand-${name}`, show: (page, world) => section(page, world, name) })),
  {
    name: "brand-lead",
    async show(page, world) {
      await section(page, world, "leads");
      await page.locator(".brand-section [aria-expanded=false]").first().click();
    },
  },
  {
    name: "brand-changed",
    async show(page, world) {
      await section(page, world, "about");
      await page.getByRole("textbox", { name: "Name" }).fill("Skylark");
      await button(page, "Live").click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "brand-conflict",
    async show(page, world) {
      await section(page, world, "about", MANY_BRAND);
      await page.getByRole("textbox", { name: "Name" }).fill("Meridian");
      await world.changeBrandAsColleague();
      await button(page, /^Save/).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

async function section(page: Page, world: World, name: string, brand = "skylark"): Promise<void> {
  await open(page, world, `brand/${name}`, brand);
  await page.locator(".brand-section h2").waitFor();
  await settled(page);
}
