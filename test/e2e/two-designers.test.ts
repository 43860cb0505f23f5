import type { ProtocolDraftBody, ProtocolDraftsBody } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEditor, type EditorBench } from "../kit/editor-page.ts";
import { memberOf, PASSWORD, signedIn, type Ask } from "../kit/people.ts";

/** A draft that two people change at once, and one that a colleague sends the link of. */
let bench: EditorBench;
let page: Page;

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
});

afterAll(() => bench?.close());

/** A protocol of one state, and of those that are named. */
const protocol = (...titles: string[]) => ({
  parley: 1,
  id: "two",
  title: "Ours",
  machine: {
    id: "two",
    initial: "listen",
    states: Object.fromEntries(
      ["Listen", ...titles].map((title) => [title.toLowerCase(), { on: {}, meta: { title } }]),
    ),
  },
});

const SCENARIO = {
  title: "Somebody writes",
  steps: [{ mention: { id: "m1", channel: "x", text: "Hello", author: { handle: "ann" } } }],
};
const AGAIN = { ...SCENARIO, title: "Somebody writes again" };

async function api<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await page.request.fetch(`${bench.server.url}/v1/brands${path}`, {
    method,
    headers: { "sec-fetch-site": "same-origin", ...headers },
    ...(body === undefined ? {} : { data: body }),
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const begin = (brand: string): Promise<ProtocolDraftBody> => api("POST", `/${brand}/drafts`, { protocol: protocol() });
const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
const card = (title: string): Locator => page.getByTestId("state").filter({ hasText: title });

describe("a draft that somebody else saved meanwhile", () => {
  let draft: ProtocolDraftBody;

  it("is shown as one chart: what they saved, and what one has oneself", async () => {
    draft = await begin("skylark");
    await page.goto(`${bench.server.url}/#/draft/${draft.id}`);
    await card("Listen").waitFor();
    await api("PUT", `/skylark/drafts/${draft.id}`, protocol("Theirs"), { "if-match": `"${draft.revision}"` });
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Mine");
    await page.keyboard.press("Enter");
    await button("See both on the chart").click();
    await button("Mine: added").waitFor();
    await button("Theirs: removed").waitFor();
  });

  it("can be held against what both began with, each side by itself", async () => {
    await page.getByLabel("From", { exact: true }).selectOption({ label: "as you both found it" });
    await button("Mine: added").waitFor();
    expect(await button("Theirs: removed").count()).toBe(0);
  });

  it("leads back to the question, which says in words what both changed", async () => {
    await page.keyboard.press("Escape");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Mine", { exact: true }).waitFor();
    await dialog.getByText("Theirs", { exact: true }).waitFor();
    expect(await dialog.getByText(/machine|meta\./).count()).toBe(0);
  });

  it("can be kept apart: both are there, and one goes on with one's own", async () => {
    await button("Keep mine as a draft of its own").click();
    await card("Theirs").waitFor();
    const { drafts } = await api<ProtocolDraftsBody>("GET", "/skylark/drafts");
    expect(new Set(drafts.map(({ title }) => title))).toEqual(new Set(["Ours", "Ours (mine)"]));
    const mine = drafts.find(({ title }) => title === "Ours (mine)");
    const kept = await api<ProtocolDraftBody>("GET", `/skylark/drafts/${mine?.id ?? ""}`);
    expect(JSON.stringify(kept.document)).toContain("Mine");
    await page.getByRole("link", { name: "Go on with mine" }).click();
    await card("Mine").waitFor();
    expect(page.url()).toContain(kept.id);
  });
});

describe("a draft that somebody else changes while it is only looked at", () => {
  let draft: ProtocolDraftBody;
  const saved = (...titles: string[]) =>
    api("PUT", `/skylark/drafts/${draft.id}`, protocol(...titles), { "if-match": "*" });
  /** Coming back to the window is when it is looked for news. */
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  const notice = (): Locator => page.getByText(/ changed this draft\. You see it as it was before\.$/);

  it("says so without being asked, and what they changed", async () => {
    draft = await begin("skylark");
    await page.goto(`${bench.server.url}/#/draft/${draft.id}`);
    await card("Listen").waitFor();
    await saved("Theirs");
    await comeBack();
    await notice().waitFor();
    expect(await card("Theirs").count()).toBe(0);
    await button("What changed?").click();
    await page.getByRole("dialog").getByText("Theirs", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("shows it where one wants to, and what is drawn then rests on it", async () => {
    await button("Show it as it is now").click();
    await card("Theirs").waitFor();
    await notice().waitFor({ state: "hidden" });
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Mine");
    await page.keyboard.press("Enter");
    await page.getByText("draft, saved", { exact: true }).waitFor();
    const kept = await api<ProtocolDraftBody>("GET", `/skylark/drafts/${draft.id}`);
    expect(JSON.stringify(kept.document)).toMatch(/Theirs.*Mine|Mine.*Theirs/);
  });

  it("is silent where only its scenarios are others, which come along", async () => {
    const { revision } = await api<ProtocolDraftBody>("GET", `/skylark/drafts/${draft.id}`);
    const asked = page.waitForResponse((answer) => answer.url().endsWith(draft.id) && answer.status() === 200);
    await api(
      "PUT",
      `/skylark/drafts/${draft.id}/scenarios`,
      { scenarios: [SCENARIO] },
      { "if-match": `"${revision}"` },
    );
    await comeBack();
    await asked;
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Again");
    await page.keyboard.press("Enter");
    await page.getByText("draft, saved", { exact: true }).waitFor();
    expect(await notice().count()).toBe(0);
  });

  it("asks nothing, either, where they did so while one was drawing, and keeps what both did", async () => {
    await api("PUT", `/skylark/drafts/${draft.id}/scenarios`, { scenarios: [SCENARIO, AGAIN] }, { "if-match": "*" });
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Meanwhile");
    await page.keyboard.press("Enter");
    const kept = () => api<ProtocolDraftBody>("GET", `/skylark/drafts/${draft.id}`);
    await expect.poll(async () => JSON.stringify((await kept()).document), { timeout: 20_000 }).toContain("Meanwhile");
    expect((await kept()).scenarios).toHaveLength(2);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

describe("a draft that a colleague began", () => {
  it("says whose it is, until it is changed by who looks at it", async () => {
    const ask: Ask = (path, init) => fetch(`${bench.server.url}${path}`, init);
    const cookies = await page.context().cookies();
    const admin = signedIn(ask, cookies.map(({ name, value }) => `${name}=${value}`).join("; "), "", PASSWORD);
    const colleague = await memberOf(ask, admin, "skylark", "designer");
    const begun = await colleague.send("POST", "/v1/brands/skylark/drafts", { protocol: protocol("Theirs") });
    const { id } = (await begun.json()) as ProtocolDraftBody;
    await page.goto(`${bench.server.url}/#/draft/${id}`);
    await card("Theirs").waitFor();
    await page.getByText("draft, saved by designer", { exact: true }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Mine");
    await page.keyboard.press("Enter");
    await page.getByText("draft, saved", { exact: true }).waitFor();
  });
});

describe("the link to a draft", () => {
  it("of another brand opens it in its brand", async () => {
    await api("POST", "", { id: "juniper", name: "Juniper & Co", timeZone: "Europe/Dublin", languages: ["en"] });
    const { id } = await begin("juniper");
    await page.goto(`${bench.server.url}/?brand=skylark#/draft/${id}`);
    await card("Listen").waitFor();
    await page.getByRole("heading", { name: "Juniper & Co / Ours" }).waitFor();
    expect(new URL(page.url()).searchParams.get("brand")).toBe("juniper");
  });

  it("that is nowhere says so, and leads to what there is", async () => {
    await page.goto(`${bench.server.url}/?brand=juniper#/draft/none-of-these`);
    await page.getByText("The draft could not be opened.").waitFor();
    await button("All protocols").click();
    await page.getByRole("heading", { name: "Ours" }).waitFor();
  });

  it("leaves nothing wrong in the browser", () => {
    expect(bench.complaints).toEqual([]);
  });
});
