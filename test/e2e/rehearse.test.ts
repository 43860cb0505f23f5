import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProtocolDraftBody, VersionsBody } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEditor, type EditorBench } from "../kit/editor-page.ts";
import { exampleFile } from "../kit/example.ts";
import { spawnParley } from "../kit/spawn-parley.ts";

let bench: EditorBench;
let page: Page;
let folder: string;
let draft: ProtocolDraftBody;

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
  folder = mkdtempSync(join(tmpdir(), "parley-rehearsed-"));
  const { versions } = await api<VersionsBody>("GET", "/versions");
  draft = await api<ProtocolDraftBody>("POST", "/drafts", { from: versions[0]?.version });
});

afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function api<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(`${bench.server.url}/v1/brands/skylark${path}`, {
    method,
    headers: { authorization: `Bearer ${bench.server.key}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const button = (name: string | RegExp): Locator => page.getByRole("button", { name });
const moments = (): Locator => page.getByTestId("moment");
const choice = (words: string | RegExp): Locator => page.getByTestId("choice").filter({ hasText: words });
const isAt = (title: string): Promise<void> =>
  page.getByRole("complementary", { name: "The moment" }).getByRole("heading", { name: title, exact: true }).waitFor();
const lit = (path: string): Locator => page.locator(`.box[data-state-path="${path}"][data-lit="current"]`);

it("a draft of the brand with which a server starts has its scenarios, and all of them pass", async () => {
  await page.goto(`${bench.server.url}/#/rehearse/${draft.id}`);
  await page.getByText("Scenarios (16)").click();
  await page.getByText("All 16 pass").waitFor();
  const { revision } = await api<ProtocolDraftBody>("GET", `/drafts/${draft.id}`);
  await api("PUT", `/drafts/${draft.id}/scenarios`, { scenarios: [] }, { "if-match": `"${revision}"` });
});

it("a mention that is typed walks through the draft, and the moment tells why", async () => {
  await page.goto(`${bench.server.url}/#/draft/${draft.id}`);
  await page.reload();
  await button("Rehearse").last().click();
  await page.getByLabel("What somebody writes").fill("@SkylarkAir SK214 landed two hours ago. Where is my suitcase??");
  await page.getByLabel("When").selectOption("Tuesday 10:00");
  await button("Play it").click();
  await isAt("Ask for a direct message");
  await lit("handling.conversation.working.takeOffline.askForMessage").waitFor();
  expect(await page.getByTestId("decision-lead").innerText()).toContain("Baggage");
  expect(await page.getByTestId("virtual-time").innerText()).toMatch(/^Tue .* 10:00$/);
  await page.getByText("Replying to @customer").waitFor();
  await page.getByText("Why here, and why not elsewhere").waitFor();
});

it("what can happen next says where it leads, and leads there", async () => {
  await choice("Customer agrees").getByText("Solve it in private").waitFor();
  await choice("Customer agrees").getByRole("button").first().click();
  await isAt("Solve it in private");
  expect(await moments().count()).toBe(2);
});

it("a reload of the page keeps what was rehearsed", async () => {
  await page.reload();
  await isAt("Solve it in private");
  expect(await moments().count()).toBe(2);
  await page
    .getByText(/SK214 landed two hours ago/)
    .first()
    .waitFor();
  expect(await page.getByTestId("virtual-time").innerText()).toMatch(/^Tue .* 10:00$/);
});

it("going on from an earlier moment begins a branch, and the earlier one stays", async () => {
  await moments().first().click();
  await isAt("Ask for a direct message");
  await choice(/^Until 11:00/)
    .getByRole("button")
    .first()
    .click();
  await isAt("Escalate");
  expect(await page.getByTestId("decision-lead").innerText()).toContain("Duty manager");
  await button(/^Instead: Customer agrees/).click();
  await isAt("Solve it in private");
  await button(/^Instead: 1 h pass/).click();
  await isAt("Escalate");
});

it("time passes until a day that is said in words", async () => {
  await moments().first().click();
  await button("Let time pass …").click();
  const field = page.getByLabel("How long, or until when");
  await field.fill("until 1 January 1999");
  await page.getByText(/1 Jan .* has passed\.$/).waitFor();
  await field.fill("until Wednesday 9am");
  await page.getByText(/^It is then Wed .* 09:00$/).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByTestId("virtual-time").innerText()).toMatch(/^Wed .* 09:00$/);
});

it("time that passes stops at a breakpoint", async () => {
  await moments().first().click();
  await page.locator('.box[data-state-path="handling.conversation.working.escalated"]').focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("when the case comes here").check();
  await button("Let time pass …").click();
  await page.getByLabel("How long, or until when").fill("3 days");
  await page.keyboard.press("Enter");
  await page.getByText("Time stopped at “Escalate”, your breakpoint").waitFor();
  expect(await page.getByTestId("virtual-time").innerText()).toMatch(/11:00$/);
});

it("breakpoints are set and taken away on the chart by key and by the pointer's menu, with a sign of their own", async () => {
  const asked = page.getByTestId("row").first();
  const row = page.getByRole("listitem").filter({ has: asked });
  await asked.press("b");
  await row.getByRole("img", { name: "breakpoint" }).waitFor();
  await page.getByText(/^Time will stop at “/).waitFor();
  await asked.press("b");
  await row.getByRole("img", { name: "breakpoint" }).waitFor({ state: "detached" });
  const reached = page.locator('.box[data-state-path="handling.conversation.working.escalated"]');
  await reached.getByTitle("Time stops here").waitFor();
  await reached.click({ button: "right" });
  await page.getByRole("menuitem", { name: /^Let time pass here again/ }).click();
  await reached.getByTitle("Time stops here").waitFor({ state: "detached" });
});

it("what was rehearsed is kept as a scenario, which passes in the editor and on the command line", async () => {
  await button("Save as scenario").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What it shows").fill("Nobody answers within the hour");
  await dialog.getByLabel("is in “Calm”").first().uncheck();
  await button(/more that could be expected$/)
    .first()
    .click();
  await dialog
    .getByLabel(/^When: exactly .* 11:00$/)
    .first()
    .check();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download as a file" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("nobody-answers-within-the-hour.scenario.json");
  await dialog.getByRole("button", { name: /^Save with/ }).click();
  await dialog.waitFor({ state: "detached" });
  await button("Save as scenario").click();
  await dialog.getByLabel("What it shows").fill("Nobody answers within the hour");
  await dialog.getByText("Another scenario is called that: saving this one replaces it.").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByText("Scenarios (1)").click();
  await page.getByText("It passes").waitFor();

  const { scenarios, document } = await api<ProtocolDraftBody>("GET", `/drafts/${draft.id}`);
  expect(scenarios).toMatchObject([{ steps: [{ expect: { decision: { lead: "baggage" } } }, { wait: "PT1H" }] }]);
  expect(JSON.stringify(scenarios)).not.toContain("attention.calm");
  await file.saveAs(join(folder, file.suggestedFilename()));
  writeFileSync(join(folder, "protocol.json"), JSON.stringify(document));
  writeFileSync(join(folder, "brand.json"), exampleFile("airline-care", "brand.json"));
  const { code, stdout } = await spawnParley(["simulate", folder]);
  expect([code, stdout]).toEqual([0, expect.stringContaining("1 scenario passed")]);
});

it("a name that is gone from the protocol is mended once, for all the steps in which it stands", async () => {
  const { versions } = await api<VersionsBody>("GET", "/versions");
  const { id, revision } = await api<ProtocolDraftBody>("POST", "/drafts", { from: versions[0]?.version });
  const bag = exampleFile("airline-care", "lost-bag-goes-offline-and-back.scenario.json");
  const scenarios = [JSON.parse(bag.replaceAll("askForMessage", "askForMesage")) as object];
  await api("PUT", `/drafts/${id}/scenarios`, { scenarios }, { "if-match": `"${revision}"` });
  await page.goto(`${bench.server.url}/#/rehearse/${id}`);
  await page.getByText("Scenarios (1)").click();
  await button("Mend the names").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Step 1, Step 3 and Step 4").waitFor();
  expect(await dialog.getByRole("combobox").count()).toBe(1);
  await dialog.getByRole("button", { name: "Mend it" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("It passes").waitFor();
  const mended = await api<ProtocolDraftBody>("GET", `/drafts/${id}`);
  expect(mended.scenarios).toEqual([JSON.parse(bag)]);
});

it("nothing went wrong on the way", () => {
  expect(bench.complaints).toEqual([]);
});
