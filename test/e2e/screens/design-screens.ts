import type { Page } from "playwright-core";
import { draft, found, keptByNobody } from "./draft.ts";
import { button, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** What is found by its name and then stands in the inspector. */
const CHOSEN = [
  ["state", "Ask for a direct message"],
  ["condition", "it is a complaint"],
  ["table", "Who leads a case"],
  ["message", "Ask dm"],
  ["clock", "First reply"],
] as const;

/** Where protocols are drawn. */
export const DESIGN: readonly Screen[] = [
  { name: "design", show: (page, world) => draft(page, world, world.drafts.change) },
  ...CHOSEN.map(([kind, thing]): Screen => ({
    name: `design-${kind}`,
    show: (page, world) => found(page, world, thing),
  })),
  {
    name: "design-transition",
    async show(page, world) {
      await found(page, world, "Should we answer?");
      await page.locator(".design-side .way-out").first().click();
    },
  },
  {
    name: "design-palette",
    async show(page, world) {
      await draft(page, world, world.drafts.change);
      await page.keyboard.press("Control+k");
    },
  },
  {
    name: "design-find",
    async show(page, world) {
      await draft(page, world, world.drafts.change);
      await page.keyboard.press("Control+f");
      await page.keyboard.type("zeppelin");
    },
  },
  {
    name: "design-keys",
    async show(page, world) {
      await draft(page, world, world.drafts.change);
      await button(page, "Keys").click();
    },
  },
  {
    name: "design-menu",
    async show(page, world) {
      await found(page, world, "Ask for a direct message");
      await page.locator('[data-testid="state"][aria-selected="true"], .react-flow__node.selected').first().click({
        button: "right",
      });
    },
  },
  {
    name: "export",
    async show(page, world) {
      await draft(page, world, world.drafts.change);
      await button(page, "Export").click();
    },
  },
  {
    name: "publish",
    async show(page, world) {
      await draft(page, world, world.drafts.change);
      await button(page, /^Publish/).click();
    },
  },
];

/** Publishing that cannot be, with what stands in its way. */
export const PUBLISHING: readonly Screen[] = [
  {
    name: "publish-problems",
    async show(page, world) {
      await draft(page, world, world.drafts.blank);
      await button(page, "Publish…").click();
    },
  },
  {
    name: "publish-doubt",
    async show(page, world) {
      await draft(page, world, world.drafts.doubtful);
      await button(page, "Publish…").click();
      await page.getByRole("dialog").getByText("The checker has one doubt left:").waitFor();
    },
  },
  {
    name: "publish-refused",
    async show(page, world) {
      await draft(page, world, world.drafts.failing);
      await button(page, "Publish…").click();
      await page.getByLabel("What is new").fill("Lost bags go to refunds");
      await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
];

/** What a designer meets less often: a blank page, problems, and somebody else. */
export const DESIGN_MORE: readonly Screen[] = [
  {
    name: "tour",
    async show(page, world) {
      await draft(page, world, world.drafts.blank);
      await page.getByRole("heading", { name: "First steps" }).waitFor();
    },
  },
  {
    name: "design-empty",
    async show(page, world) {
      await draft(page, world, world.drafts.blank);
      await button(page, "Leave the tour").click();
    },
  },
  {
    name: "design-problems",
    async show(page, world) {
      await draft(page, world, world.drafts.shared);
      await button(page, /^\d+ problems?/).click();
    },
  },
  {
    name: "design-conflict",
    show: inConflict,
  },
  {
    name: "design-conflict-chart",
    async show(page, world) {
      await inConflict(page, world);
      await button(page, "See both on the chart").click();
      await page.getByText("Drawing both versions …").waitFor({ state: "detached" });
      await button(page, "Mine: added").waitFor();
    },
  },
  {
    name: "design-offline",
    async show(page, world) {
      await notSaved(page, world);
    },
  },
  {
    name: "design-unsaved",
    async show(page, world) {
      await notSaved(page, world);
      await page.reload();
      await button(page, "Bring them back").waitFor();
    },
  },
];

/** Something was drawn that the server did not get. */
async function notSaved(page: Page, world: World): Promise<void> {
  await draft(page, world, world.drafts.blank);
  await keptByNobody(page);
  await page.keyboard.press("n");
  await page.keyboard.type("Not saved");
  await page.keyboard.press("Enter");
  await page.getByText("not saved: no connection").waitFor();
}

/** A colleague has saved the draft while something was drawn in it. */
async function inConflict(page: Page, world: World): Promise<void> {
  await draft(page, world, world.drafts.shared);
  await world.saveAsColleague();
  await page.keyboard.press("n");
  await page.keyboard.type("Mine");
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog")
    .getByText(/edition/)
    .first()
    .waitFor();
}
