import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseProtocol, type ProtocolDraftBody, type PublishedBody, type VersionSummary } from "@parley/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { acceptInvitation, PASSWORD, tokenOf, type Ask } from "../kit/people.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-e2e-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, storageState: await browserSession(server) });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask: Ask = (path, init) => fetch(`${server.url}${path}`, init);

/** Asks with the key of the first start, about the brand. */
async function api<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const response = await ask(`/v1/brands/skylark${path}`, {
    method,
    headers: { authorization: `Bearer ${server.key ?? ""}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const button = (name: string | RegExp, exact = true) => page.getByRole("button", { name, exact });
const home = async (): Promise<void> => {
  await page.goto(`${server.url}/#/protocols`);
  await page.getByRole("heading", { name: "Live" }).waitFor();
};
const published = () => api<PublishedBody>("GET", "/protocol");

describe("the home of a brand's protocols", () => {
  it("shows what is live, and that nothing is in the making", async () => {
    await home();
    await page.getByRole("heading", { name: "Public care desk" }).waitFor();
    await page.getByText("Nothing here.").waitFor();
  });

  it("begins a protocol from a template: a copy under a name and an id of its own, opened as a draft", async () => {
    await button("New protocol").click();
    await page.getByText("Template", { exact: true }).click();
    await button(/^College: social media decision tree/, false).click();
    await page.getByLabel("What is it called here?").fill("Public care desk");
    await button("Begin with this template").click();
    await page.waitForURL(/#\/draft\//);
    await page.getByText("Public care desk").first().waitFor();
    const id = decodeURIComponent(new URL(page.url()).hash.split("/").at(-1) ?? "");
    const draft = await api<ProtocolDraftBody>("GET", `/drafts/${id}`);
    expect([draft.protocol, draft.title]).toEqual(["public-care-desk", "Public care desk"]);
    expect(parseProtocol(draft.document).machine.states).toHaveProperty("deleted");
  });

  it("exports the draft as a file that comes in again as it was", async () => {
    await button("Export").click();
    const coming = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /^Parley protocol/ }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("skylark-public-care-desk.protocol.json");
    const written = readFileSync(await download.path(), "utf8");
    expect(parseProtocol(JSON.parse(written)).title).toBe("Public care desk");
  });

  it("counts what stands against the draft, and deletes it when asked twice", async () => {
    await home();
    await page.getByText(/^!?\s*\d+ problems/).waitFor();
    await button("Delete the draft Public care desk").click();
    await button("Keep it").click();
    await button("Delete the draft Public care desk").click();
    await button("Delete the draft").click();
    await page.getByText("Nothing here.").waitFor();
  });

  it("tells what of an XState file does nothing here, before anything is begun", async () => {
    await button("New protocol").click();
    await page.getByText("File", { exact: true }).click();
    const machine = { id: "desk", initial: "a", states: { a: { invoke: { src: "poll" }, on: { go: "b" } }, b: {} } };
    await page.locator("input[type=file]").setInputFiles({
      name: "machine.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(machine)),
    });
    await page.getByText("Its actors are kept and never run.").waitFor();
    expect(await page.getByLabel("What is it called here?").inputValue()).toBe("Desk");
    await page.keyboard.press("Escape");
  });
});

describe("the versions of a protocol", () => {
  let first: PublishedBody;
  let second: VersionSummary;

  it("are listed with notes, and what changed stands there in words", async () => {
    first = await published();
    const draft = await api<ProtocolDraftBody>("POST", "/drafts", { from: first.version });
    const title = "Public care desk, second edition";
    await api("PUT", `/drafts/${draft.id}`, { ...draft.document, title }, { "if-match": '"1"' });
    const wish = { draft: draft.id, revision: 2, note: "A better name" };
    second = await api<VersionSummary>("POST", "/versions", wish);
    expect(second.status).toBe("live");
    await home();
    await page.reload();
    await button("Versions").last().click();
    await page.getByRole("heading", { name: "A better name" }).waitFor();
    await page.getByText("title: “Public care desk, second edition” (was “Public care desk”)").waitFor();
    expect(await page.locator(".history-row").count()).toBe(2);
  });

  it("go back to the one before, after asking", async () => {
    await button("Roll back…").click();
    await page.getByRole("dialog").getByText("Cases that run already stay").waitFor();
    expect((await published()).version).toBe(second.version);
    await button("Roll back").click();
    await page.getByText("It is live: new cases take it.").waitFor();
    expect((await published()).version).toBe(first.version);
  });

  it("can be run beside the live one, and stopped", async () => {
    await page.locator(".history-row", { hasText: "A better name" }).click();
    await button("Run it as a shadow…").click();
    await button("Run it as a shadow").click();
    await page.getByText("No case has run beside yet").waitFor();
    await button("Stop the shadow…").click();
    await button("Stop it").click();
    await button("Publish it again…").waitFor();
  });

  it("are there for a viewer to read, with nothing to change them", async () => {
    const { link } = await api<{ link: string }>("POST", "/invitations", { role: "viewer" });
    const email = "vera@parley.example";
    await acceptInvitation(ask, tokenOf(link), email);
    const context = await browser.newContext({ viewport: { width: 1024, height: 700 } });
    const seen = await context.newPage();
    await seen.goto(`${server.url}/sign-in?back=${encodeURIComponent("/#/versions/airline-care")}`);
    await seen.locator("input[name=email]").fill(email);
    await seen.locator("input[name=password]").fill(PASSWORD);
    await seen.getByRole("button", { name: "Sign in" }).click();
    await seen.getByRole("heading", { name: "What changed" }).waitFor();
    const offered = await seen.getByRole("button").allTextContents();
    expect(offered.filter((label) => label !== "Compare with…" && /…|Begin a draft/.test(label))).toEqual([]);
    await seen.goto(`${server.url}/#/protocols`);
    await seen.getByRole("heading", { name: "Live" }).waitFor();
    expect(await seen.getByRole("button", { name: /New protocol|Change it|Delete/ }).count()).toBe(0);
    await context.close();
  });

  it("leave nothing wrong in the browser", () => {
    expect(complaints).toEqual([]);
  });
});
