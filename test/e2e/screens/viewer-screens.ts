import { draft, found } from "./draft.ts";
import { button, chart, open, type Screen } from "./screen.ts";

/** What somebody sees who may look at everything and change nothing. */
export const VIEWER: readonly Screen[] = [
  {
    name: "viewer-home",
    seenBy: "viewer",
    async show(page, world) {
      await open(page, world, "protocols");
      await page.getByRole("heading", { name: "Live" }).waitFor();
    },
  },
  { name: "viewer-draft", seenBy: "viewer", show: (page, world) => draft(page, world, world.drafts.change) },
  {
    name: "viewer-state",
    seenBy: "viewer",
    show: (page, world) => found(page, world, "Ask for a direct message"),
  },
  {
    name: "viewer-condition",
    seenBy: "viewer",
    show: (page, world) => found(page, world, "it is a complaint"),
  },
  {
    name: "viewer-versions",
    seenBy: "viewer",
    async show(page, world) {
      await open(page, world, "versions/airline-care");
      await page.getByRole("heading", { name: "What changed" }).waitFor();
    },
  },
  {
    name: "viewer-hours",
    seenBy: "viewer",
    async show(page, world) {
      await open(page, world, "brand/hours");
      await page.locator(".brand-section h2").waitFor();
    },
  },
  {
    name: "viewer-live",
    seenBy: "viewer",
    async show(page, world) {
      await open(page, world, "");
      await chart(page);
    },
  },
  {
    name: "viewer-export",
    seenBy: "viewer",
    async show(page, world) {
      await draft(page, world, world.drafts.change);
      await button(page, "Export").click();
    },
  },
];
