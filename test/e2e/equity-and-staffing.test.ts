import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProtocolDraftBody, VersionsBody } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ApiClient, airlineMentions } from "../kit/api-client.ts";
import { openEditor, type EditorBench } from "../kit/editor-page.ts";
import { exampleFile } from "../kit/example.ts";

let bench: EditorBench;
let page: Page;
let draft: string;
let folder: string;

/** The first of them would be left alone in public, and is answered in private. */
const IDS = ["m041", "m001", "m002", "m003"];

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
  folder = mkdtempSync(join(tmpdir(), "parley-rosters-"));
  const client = new ApiClient(bench.server.url, bench.server.key);
  for (const sent of airlineMentions().filter(({ id }) => IDS.includes(id))) await client.postMention("skylark", sent);
  const { versions } = await api<VersionsBody>("GET", "/versions");
  draft = (await api<ProtocolDraftBody>("POST", "/drafts", { from: versions[0]?.version })).id;
  await page.goto(`${bench.server.url}/#/rehearse/${draft}`);
});

afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${bench.server.url}/v1/brands/skylark${path}`, {
    method,
    headers: { authorization: `Bearer ${bench.server.key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const button = (name: string | RegExp): Locator => page.getByRole("button", { name });

const ofFile = () => page.getByLabel("Mentions", { exact: true }).selectOption("of a file …");

/** Takes the first mentions of the airline from a file. */
async function chooseFile(name: string, count: number): Promise<void> {
  const lines = airlineMentions()
    .slice(0, count)
    .map((mention) => JSON.stringify(mention));
  await page
    .locator('input[type="file"][accept*="jsonl"]')
    .setInputFiles({ name, mimeType: "application/x-ndjson", buffer: Buffer.from(lines.join("\n")) });
  await page.getByText(name).waitFor();
}

it("fairness says who would be served differently, through which condition, with both decisions", async () => {
  await page.getByText("Fairness", { exact: true }).click();
  await button("Look for differences").click();
  await page
    .getByText(/^Each of 4 mentions went through .* depends on whether they write in public \(1 of 4/)
    .waitFor();
  await page.getByText("“it is talk about us, not to us”").first().waitFor();
  const [{ author } = { author: { handle: "" } }] = airlineMentions().filter(({ id }) => id === "m041");
  const example = page.getByRole("group").filter({ hasText: `@${author.handle}` });
  await example.getByText(`@${author.handle}`).click();
  expect(await example.getByRole("row", { name: /^Respond/ }).innerText()).toContain("(otherwise)");
  await example.getByRole("button", { name: "Both cases, and why" }).click();
  const swapped = page.getByRole("dialog").getByRole("region", { name: /^The same / });
  await swapped.getByText("Why here, and why not elsewhere").waitFor();
  await page.keyboard.press("Escape");
  const [report] = await Promise.all([page.waitForEvent("download"), button("Report as HTML").click()]);
  expect(report.suggestedFilename()).toBe("airline-care-equity.html");
});

it("fairness takes the mentions of a file, without recording them", async () => {
  await ofFile();
  expect(await button("Look for differences").isDisabled()).toBe(true);
  await chooseFile("three.jsonl", 3);
  await button("Look for differences").click();
  await page.getByText(/^Each of 3 mentions went through /).waitFor();
});

it("staffing takes the mentions of a file, too: the same, until another is chosen", async () => {
  await page.getByText("Staffing", { exact: true }).click();
  await ofFile();
  await page.getByText("three.jsonl").waitFor();
  await chooseFile("five.jsonl", 5);
  await page.getByLabel("Runs").fill("2");
  await button("Simulate").click();
  await page.getByText(/^\d{4}-\d\d-\d\d to .*, 2 runs each\.$/).waitFor();
});

it("staffing compares two rosters on the same mentions, and keeps what was written", async () => {
  await page.getByLabel("Mentions", { exact: true }).selectOption("those that were recorded");
  const file = join(folder, "roster.json");
  writeFileSync(file, exampleFile("airline-care", "roster.json"));
  await page.locator('input[type="file"]').setInputFiles(file);
  await button("As today 2").first().click();
  await button("Remove As today").first().click();
  await button("Duplicate As today 2").click();
  await page.getByLabel("What this roster is called").fill("Four at the front");
  await page.getByLabel("People of Front desk").fill("4");
  await page.getByText("What comes in").click();
  await page.getByText("As stated here").click();
  await page.getByLabel("Mentions a day, on average").fill("30");
  await page.getByLabel("Weeks").fill("1");
  await page.getByLabel("Runs").fill("2");
  await button("Simulate").click();
  await page.getByRole("region", { name: "Four at the front instead of As today 2" }).waitFor();
  await button("Share of their time on cases as a table").click();
  await page.getByRole("row", { name: /^Front desk .* %.* %/ }).waitFor();

  await page.reload();
  await page.getByRole("region", { name: "Four at the front instead of As today 2" }).waitFor();
  await button("Four at the front").first().click();
  expect(await page.getByLabel("People of Front desk").inputValue()).toBe("4");
});
