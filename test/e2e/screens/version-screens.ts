import type { Page } from "playwright-core";
import { button, open, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** The history of a protocol, and what is done with it. */
export const VERSIONS: readonly Screen[] = [
  { name: "versions", show: versions },
  { name: "versions-live", show: (page, world) => version(page, world, "One desk for the whole day") },
  { name: "versions-refused", show: (page, world) => version(page, world, "Ten minutes at most") },
  { name: "versions-to-agree", seenBy: "approver", show: versions },
  {
    name: "versions-agree",
    seenBy: "approver",
    async show(page, world) {
      await versions(page, world);
      await button(page, "Agree…").click();
    },
  },
  {
    name: "versions-refuse",
    seenBy: "approver",
    async show(page, world) {
      await versions(page, world);
      await button(page, "Refuse…").click();
    },
  },
  {
    name: "versions-shadow",
    async show(page, world) {
      await versions(page, world);
      await page.locator(".history-row", { hasText: "runs as a shadow" }).click();
      await page.locator(".difference").first().waitFor();
    },
  },
  {
    name: "versions-none",
    async show(page, world) {
      await open(page, world, "versions/the-tree");
      await page.getByText("There is no version of this protocol yet").waitFor();
    },
  },
  {
    name: "versions-compare",
    async show(page, world) {
      await versions(page, world);
      await button(page, /on the chart/i)
        .first()
        .click();
      await page.getByRole("dialog").waitFor();
      await page.getByText("Drawing both versions …").waitFor({ state: "detached", timeout: 90_000 });
    },
  },
  {
    name: "versions-roll-back",
    async show(page, world) {
      await version(page, world, "One desk for the whole day");
      await button(page, "Roll back…").click();
    },
  },
  {
    name: "moves",
    async show(page, world) {
      await version(page, world, "One desk for the whole day");
      await button(page, "Move them here…").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

async function versions(page: Page, world: World): Promise<void> {
  await open(page, world, "versions/airline-care");
  await page.locator(".history-row").first().waitFor();
  await page.getByRole("heading", { name: "What changed" }).waitFor();
  await settled(page);
}

async function version(page: Page, world: World, note: string): Promise<void> {
  await versions(page, world);
  await page.locator(".history-row", { hasText: note }).click();
  await settled(page);
}
