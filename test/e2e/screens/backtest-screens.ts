import type { Page } from "playwright-core";
import { button, chart, open, settled, type Screen } from "./screen.ts";
import { MANY_BRAND, type World } from "./world.ts";

/** Where recorded mentions go through a draft. */
export const BACKTEST: readonly Screen[] = [
  {
    name: "backtest",
    async show(page, world) {
      await open(page, world, `backtest/${world.drafts.shared}`);
      await button(page, "Run them").waitFor();
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
    },
  },
  {
    name: "backtest-clocks",
    async show(page, world) {
      await run(page, world);
      await page.locator(".results").getByText("Clocks", { exact: true }).click();
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
  {
    name: "backtest-way",
    async show(page, world) {
      await run(page, world);
      await page.getByText("On the chart").click();
      await chart(page);
      for (let times = 0; times < 8; times += 1) await button(page, "Zoom in").click();
      await settled(page);
      await page.getByTestId("row").first().press("Enter");
    },
  },
  {
    name: "backtest-download",
    async show(page, world) {
      await run(page, world);
      await button(page, "Download").click();
    },
  },
  {
    name: "backtest-file",
    async show(page, world) {
      await fileChosen(page, world);
      await page.getByRole("dialog").getByLabel("Channel", { exact: true }).selectOption("always the same …");
      await page.getByRole("dialog").getByLabel("Channel is always").fill("x");
      await button(page, "Read it so").click();
      await button(page, "Columns …").waitFor();
    },
  },
  {
    name: "backtest-columns",
    async show(page, world) {
      await fileChosen(page, world);
    },
  },
  {
    name: "backtest-outside",
    async show(page, world) {
      await outsideModelled(page, world);
      await button(page, "Run them").click();
      await page.getByText(/^Of .* mentions/).waitFor();
      await settled(page);
    },
  },
  {
    name: "backtest-outside-model",
    async show(page, world) {
      await outsideModelled(page, world);
      await button(page, "Change what it says").click();
      await button(page, "Add something that happens").click();
      const second = page.getByRole("dialog").getByRole("listitem").nth(1);
      await second.getByLabel("Nine of ten within").fill("1 min");
      await page.keyboard.press("Tab");
      await second.getByRole("alert").waitFor();
    },
  },
  {
    name: "backtest-nothing",
    async show(page, world) {
      await open(page, world, "protocols", MANY_BRAND);
      const { drafts } = await (await page.request.get(`${world.url}/v1/brands/${MANY_BRAND}/drafts`)).json();
      await open(page, world, `backtest/${drafts[0].id}`, MANY_BRAND);
      await page.getByText("No mention was recorded yet").waitFor();
    },
  },
  {
    name: "backtest-focus",
    async show(page, world) {
      await run(page, world);
      await page.getByText("How they were decided").click();
      for (let tabs = 0; tabs < 6; tabs += 1) await page.keyboard.press("Tab");
    },
  },
  { name: "backtest-what-if", show: tried },
  {
    name: "backtest-settings",
    async show(page, world) {
      await tried(page, world);
      for (const kind of ["Thresholds", "Waits", "Rows of tables"])
        await page.locator("summary").filter({ hasText: kind }).click();
    },
  },
  {
    name: "backtest-cells",
    async show(page, world) {
      await open(page, world, `backtest/${world.drafts.numbers}`);
      await page.getByText("What if …").click();
      await page.locator("summary").filter({ hasText: "Numbers in tables" }).click();
      await page.locator("summary").filter({ hasText: "Clocks" }).click();
      const cells = page.getByRole("group").filter({ hasText: "Numbers in tables" });
      await cells.getByLabel("Row 1 of “Does a complaint get a call?”", { exact: true }).fill("1");
      await page.getByText(/^Of .* mentions/).waitFor();
      await settled(page);
    },
  },
  {
    name: "backtest-rows",
    async show(page, world) {
      await open(page, world, `backtest/${world.drafts.change}`);
      await page.getByLabel("Mentions", { exact: true }).selectOption("of a file …");
      const file = { name: "lines of the winter.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(LINES) };
      await page.locator('input[type="file"]').setInputFiles(file);
      await button(page, "Run them").click();
      await page.getByText("The mentions could not be run.").waitFor();
    },
  },
  {
    name: "backtest-unsound",
    async show(page, world) {
      await open(page, world, `backtest/${world.drafts.shared}`);
      await button(page, "Run them").click();
      await page.getByText("The mentions could not be run.").waitFor();
    },
  },
  {
    name: "backtest-quotes-coming",
    async show(page, world) {
      // Who wrote what is not answered.
      await page.route(/\/backtests\/[^/]+\/mentions\?/, () => null);
      await tried(page, world);
    },
  },
  {
    name: "backtest-all-of-a-cause",
    async show(page, world) {
      await tried(page, world);
      await button(page, /^List all/)
        .first()
        .click();
      await page.getByRole("columnheader", { name: "Changed" }).waitFor();
    },
  },
  {
    name: "backtest-mention",
    async show(page, world) {
      await tried(page, world);
      await button(page, /^Open mention/)
        .first()
        .click();
      await page.getByRole("dialog").getByRole("region").nth(1).waitFor();
    },
  },
];

/** An export whose columns are called as others call them. */
const EXPORT = [
  "Tweet ID,created_at,user,Tweet,followers_count,mood",
  '1,2026-11-22T09:00:00Z,ann,"@SkylarkAir my suitcase is nowhere, and nobody answers",120,bad',
  "2,2026-11-22T09:05:00Z,ben,@SkylarkAir thank you for the lovely crew on SK12,8,good",
].join("\n");

/** Lines of which some far down are wrong. */
const LINES = Array.from({ length: 240 }, (_, index) =>
  JSON.stringify({
    id: `m${index}`,
    channel: "x",
    ...(index === 201 ? {} : { text: "My suitcase is nowhere" }),
    at: index % 50 === 49 && index > 100 ? "yesterday" : "2026-11-22T09:00:00Z",
    author: { handle: "ann", followers: index === 230 ? "many" : 120 },
  }),
).join("\n");

async function fileChosen(page: Page, world: World): Promise<void> {
  await open(page, world, `backtest/${world.drafts.shared}`);
  await page.getByLabel("Mentions", { exact: true }).selectOption("of a file …");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "tweets of the winter.csv", mimeType: "text/csv", buffer: Buffer.from(EXPORT) });
  const dialog = page.getByRole("dialog");
  // The second file with these columns is read as the first one was.
  await dialog.or(button(page, "Columns …")).first().waitFor();
  if (!(await dialog.isVisible())) await button(page, "Columns …").click();
}

async function outsideModelled(page: Page, world: World): Promise<void> {
  await open(page, world, `backtest/${world.drafts.change}`);
  await page.getByLabel("Replies and what else happens").selectOption("also as a model says …");
}

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
  await page.keyboard.press("Enter");
  await page.getByTestId("cause").first().waitFor();
  await settled(page);
}
