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

  it("leads back to the question, and both are kept", async () => {
    await page.keyboard.press("Escape");
    await button("Keep mine as a draft of its own").click();
    await card("Theirs").waitFor();
    const { drafts } = await api<ProtocolDraftsBody>("GET", "/skylark/drafts");
    expect(new Set(drafts.map(({ title }) => title))).toEqual(new Set(["Ours", "Ours (mine)"]));
    const mine = drafts.find(({ title }) => title === "Ours (mine)");
    const kept = await api<ProtocolDraftBody>("GET", `/skylark/drafts/${mine?.id ?? ""}`);
    expect(JSON.stringify(kept.document)).toContain("Mine");
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
