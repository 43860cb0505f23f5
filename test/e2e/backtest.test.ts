import { readFileSync } from "node:fs";
import type { BacktestsBody, Protocol, ProtocolDraftBody, VersionsBody } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ApiClient, airlineMentions } from "../kit/api-client.ts";
import { openEditor, type EditorBench } from "../kit/editor-page.ts";

/** So many at once would be an incident, and every case one of it. */
const ALONE = { last10Minutes: 1, authorsLast10Minutes: 1, lastHour: 1, authorsLastHour: 1 };
const MENTIONS = 12;
/** An export whose columns are called as others call them. */
const OLD = [
  "Tweet ID,created_at,user,Tweet,followers_count,mood",
  "1,2026-03-02T09:00:00Z,ann,@SkylarkAir my suitcase is nowhere,120,bad",
  "2,2026-03-02T09:05:00Z,ben,@SkylarkAir thank you for the lovely crew,8,good",
].join("\n");

let bench: EditorBench;
let page: Page;
let draft: ProtocolDraftBody;

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
  const client = new ApiClient(bench.server.url, bench.server.key);
  for (const mention of airlineMentions().slice(0, MENTIONS))
    await client.postMention("skylark", { ...mention, similar: ALONE });
  const { versions } = await api<VersionsBody>("GET", "/versions");
  const begun = await api<ProtocolDraftBody>("POST", "/drafts", { from: versions[0]?.version });
  const document = begun.document as unknown as Protocol;
  const clocks = { ...document.clocks, caseReply: { ...document.clocks["caseReply"], within: "PT30M" } };
  draft = await api("PUT", `/drafts/${begun.id}`, { ...document, clocks }, { "if-match": `"${begun.revision}"` });
});

afterAll(async () => bench?.close());

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

it("recorded mentions go through a draft, and what it decides otherwise is told by its cause", async () => {
  await page.goto(`${bench.server.url}/#/rehearse/${draft.id}`);
  await page.getByText("Past mentions", { exact: true }).click();
  await button("Run them").click();
  const verdict = `^Of ${MENTIONS} mentions [1-9]\\d* (is|are) decided otherwise, .* What follows differs: .+\\.$`;
  await page.getByRole("heading", { name: new RegExp(verdict) }).waitFor();
  expect(await page.getByTestId("cause").count()).toBe(1);
});

it("mentions are shown by who wrote them and how they begin, and all of a cause can be listed", async () => {
  const cause = page.getByTestId("cause");
  await cause
    .getByRole("button", { name: /^Open mention of @\S+: \S+/ })
    .first()
    .waitFor();
  const [, count = ""] = /(\d+)/.exec(await button(/^List all/).innerText()) ?? [];
  await button(/^List all/).click();
  await expect.poll(() => cause.locator("tbody tr").count()).toBe(Number(count));
});

it("every decision is given as CSV, one row a mention", async () => {
  await button("Download").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Every decision, as CSV" }).click(),
  ]);
  const rows = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\n");
  expect([rows.length, rows[0]?.split(",").slice(0, 5)]).toEqual([
    MENTIONS + 1,
    ["id", "at", "channel", "changed", "cause"],
  ]);
});

it("a changed mention opens with both cases side by side, and why", async () => {
  await button(/^Open mention/)
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  const [before, after] = ["Before", "This draft"].map((name) => dialog.getByRole("region", { name, exact: true }));
  expect(await before?.getByTestId("decision-due").innerText()).toContain("1 h");
  expect(await after?.getByTestId("decision-due").innerText()).toContain("30 min");
  await after?.getByText("Why here, and why not elsewhere").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
});

it("any mention opens by its id, and one that was not taken is told to be none", async () => {
  const { id = "" } = airlineMentions()[MENTIONS - 1] ?? {};
  const field = page.getByRole("textbox", { name: "A mention by its id" });
  const dialog = page.getByRole("dialog");
  await field.fill(` ${id} `);
  await field.press("Enter");
  await dialog.getByRole("region", { name: "This draft", exact: true }).waitFor();
  expect(await dialog.locator(".trace-byline").innerText()).toContain(id);
  await dialog.getByRole("button", { name: "Close" }).click();
  await field.fill("nobody-wrote-it");
  await button("Open it").click();
  await dialog.getByText("The mention could not be traced.").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
});

it("all decisions are told with charts, their tables, and on the chart of the protocol", async () => {
  await page.getByText("How they were decided").click();
  const lead = page.getByRole("figure", { name: "Lead", exact: true });
  await lead.getByRole("button", { name: /as a table$/ }).click();
  const counts = await lead.locator("tbody td:nth-child(2)").allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(MENTIONS);
  await page.getByText("On the chart").click();
  await page
    .getByRole("button", { name: /100 % of all/ })
    .first()
    .waitFor();
});

it("a way on the chart opens some of the mentions that went it", async () => {
  // From afar, cards are blocks without words.
  for (let times = 0; times < 8; times += 1) await button("Zoom in").click();
  await page.getByTestId("row").first().press("Enter");
  await page
    .getByRole("complementary", { name: "The chosen mentions" })
    .getByRole("button", { name: /^Open mention of @/ })
    .first()
    .waitFor();
});

it("a wait that is tried changes no answer, and what follows is told before and after", async () => {
  await page.getByText("What if …").click();
  await page.getByText(/^Waits \d+$/).click();
  await page.getByLabel("Waits in “Escalate”").fill("1 min");
  await page.keyboard.press("Enter");
  const verdict = `^All ${MENTIONS} mentions get the same five answers\\. What follows differs: .+\\.$`;
  await page.getByRole("heading", { name: new RegExp(verdict) }).waitFor();
  const states = page.getByRole("table", { name: "Cases in states" });
  const escalated = states.locator("tbody", { has: page.getByRole("rowheader", { name: "Escalate", exact: true }) });
  expect(await escalated.locator("td").allInnerTexts()).toEqual(["half left within", "3 d", "1 min"]);
  // The hours that a wait counts stay with it.
  const wish = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/backtests"));
  await page.getByLabel("Waits in “Come back to the thread”").fill("9 h");
  await page.keyboard.press("Enter");
  expect((await wish).postData()).toContain("PT9H@desk");
  await page.getByRole("button", { name: "As it was", exact: true }).click();
});

it("what is tried shows what it would change, and is taken into the draft as one edit", async () => {
  await page.getByText("What if …").click();
  await page.getByLabel("First reply to a case").fill("3 h");
  await page.keyboard.press("Enter");
  await page.getByText("This is what you try: the draft itself stays as it is.").waitFor();
  await page.getByText(/^Of .* are decided otherwise/).waitFor();
  await button("Take it into the draft").click();
  await page.getByText("draft, saved").waitFor();
  await expect
    .poll(async () => {
      const { document } = await api<ProtocolDraftBody>("GET", `/drafts/${draft.id}`);
      return (document as unknown as Protocol).clocks["caseReply"]?.within;
    })
    .toBe("PT3H");
});

it("mentions of a file go through the draft once it is said which column is which, and the next file is read the same way", async () => {
  const choose = () =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer: Buffer.from(OLD) });
  await page.getByText("Run", { exact: true }).click();
  await page.getByLabel("Mentions", { exact: true }).selectOption("of a file …");
  await choose();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Still needed: Channel.").waitFor();
  await dialog.getByLabel("Channel", { exact: true }).selectOption("always the same …");
  await dialog.getByLabel("Channel is always").fill("x");
  const ran = await page.getByText(/done$/).count();
  await dialog.getByRole("button", { name: "Read it so" }).click();
  await dialog.waitFor({ state: "detached" });
  await button("Run them").waitFor();
  expect([await page.getByRole("alert").count(), await page.getByText(/done$/).count()]).toEqual([0, ran]);
  await button("Run them").click();
  await page.getByText(/^Of 2 mentions/).waitFor();
  await choose();
  await page.getByText("6 columns").waitFor();
  expect(await dialog.count()).toBe(0);
  // Whoever chose it here has it where fairness is looked at, too.
  const kinds = page.getByRole("radiogroup", { name: "What to rehearse with" });
  await kinds.getByText("Fairness").click();
  await page.getByLabel("Mentions", { exact: true }).selectOption("of a file …");
  await page.getByText("6 columns").waitFor();
  await kinds.getByText("Past mentions").click();
  await page.getByLabel("Mentions", { exact: true }).selectOption("of a file …");
  await page.getByText("6 columns").waitFor();
});

it("a file that is wrong far down says in which lines, and how to mend them", async () => {
  const row = (index: number): string =>
    JSON.stringify({
      id: `m${index}`,
      channel: "x",
      text: "Hello",
      at: index === 130 ? "yesterday" : "2026-03-02T09:00:00Z",
      author: { handle: "ann" },
    });
  const lines = Array.from({ length: 140 }, (_, index) => row(index)).join("\n");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "far.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(lines) });
  await page.getByText("far.jsonl").first().waitFor();
  await button("Run them").click();
  const said = page.getByRole("alert");
  await said.getByText("far.jsonl: a field is wrong.").waitFor();
  expect(await said.getByRole("listitem").allInnerTexts()).toEqual([
    "Line 131, “Written at”: must be an ISO 8601 instant such as 2026-03-02T09:00:00Z",
  ]);
  await said.getByText("Mend these lines and take the file again.").waitFor();
  // Otherwise is tried on mentions that can be run.
  await page.getByText("What if …").click();
  await page.getByLabel("First reply to a case").fill("5 h");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: new RegExp(`\\b${MENTIONS} mentions`) }).waitFor();
  await page.getByRole("button", { name: "As it was", exact: true }).click();
  await page.getByText("Run", { exact: true }).click();
});

it("what could not be asked for is asked for again", async () => {
  await page.getByLabel("Mentions", { exact: true }).selectOption("the last 500");
  const asked = "**/v1/brands/*/backtests";
  await page.route(asked, (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 503, body: "" }) : route.fallback(),
  );
  await button("Run them").click();
  await page.getByText("The mentions could not be run.").waitFor();
  await page.unroute(asked);
  await button("Try again").click();
  await page.getByRole("heading", { name: new RegExp(`^Of ${MENTIONS} mentions`) }).waitFor();
});

it("people reply as a model says that is put together without a file, and the run remembers it", async () => {
  await page.getByLabel("Replies and what else happens").selectOption("also as a model says …");
  const said = page.getByRole("list", { name: "What the model says" });
  expect(await said.innerText()).toContain("Reply sent, after a mention, 80 times of 100: half within 30 min");
  await button("Change what it says").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Times of 100").fill("100");
  await dialog.getByRole("button", { name: /^How long it takes/ }).click();
  await page.getByRole("option", { name: /^Always the same/ }).click();
  await dialog.getByLabel("Always", { exact: true }).fill("5 min");
  await button("Add something that happens").click();
  const second = dialog.getByRole("listitem").nth(1);
  await second.getByRole("button", { name: /^What happens/ }).click();
  await page.keyboard.insertText("likes the answer");
  await page.keyboard.press("Escape");
  await second.getByRole("button", { name: /^After what/ }).click();
  await page.getByRole("option", { name: /^Reply sent/ }).click();
  await second.getByLabel("Nine of ten within").fill("1 min");
  await page.keyboard.press("Tab");
  expect(await second.getByRole("alert").innerText()).toBe("Write a longer time than the half takes (the median).");
  expect(await button("Take this model").isDisabled()).toBe(true);
  await second.getByRole("button", { name: "Remove this" }).click();
  await button("Take this model").click();
  expect(await said.innerText()).toBe(
    "Reply sent, after a mention, always: 5 min later. Only where it is to be answered.",
  );
  await button("Run them").click();
  await page.getByRole("button", { pressed: true, name: /with a model of what happens outside/ }).waitFor();
  await page.getByRole("heading", { name: new RegExp(`^Of ${MENTIONS} mentions`) }).waitFor();
  const { backtests } = await api<BacktestsBody>("GET", "/backtests");
  expect(backtests[0]?.outside).toEqual({
    seed: 1,
    events: [
      { type: "reply.sent", after: "mention", probability: 1, delay: { always: "PT5M" }, only: { respond: "yes" } },
    ],
  });
});

it("nothing went wrong on the way", () => {
  expect(bench.complaints).toEqual([]);
});
