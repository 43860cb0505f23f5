import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiClient, airlineMentions } from "../kit/api-client.ts";
import { browserSession, type BrowserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let caseId: string;
let storageState: BrowserSession;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-axe-"));
  server = await startServerProcess(folder);
  const client = new ApiClient(server.url, server.key);
  for (const mention of airlineMentions().slice(0, 12)) caseId = (await client.postMention("skylark", mention)).case;
  storageState = await browserSession(server);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(colorScheme: "light" | "dark"): Promise<Page> {
  const page = await blank(colorScheme, storageState);
  await page.goto(server.url);
  await page.getByTestId("chart-ready").waitFor({ state: "attached" });
  return page;
}

const blank = (colorScheme: "light" | "dark", state?: BrowserSession): Promise<Page> =>
  browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    reducedMotion: "reduce",
    ...(state === undefined ? {} : { storageState: state }),
  });

/** What axe would have us mend: the rule, and the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 240)}`,
  );
}

describe.each(["light", "dark"] as const)("axe finds nothing to mend in %s", (theme) => {
  it("on the sign-in", async () => {
    const page = await blank(theme);
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("on a rehearsal, with moments that lie ahead", async () => {
    const page = await open(theme);
    const begun = await page.request.get(`${server.url}/v1/brands/skylark/versions`);
    const { versions } = (await begun.json()) as { versions: { version: string }[] };
    const made = await page.request.post(`${server.url}/v1/brands/skylark/drafts`, {
      headers: { origin: server.url },
      data: { from: versions[0]?.version },
    });
    await page.goto(`${server.url}/#/rehearse/${((await made.json()) as { id: string }).id}`);
    await page.getByRole("button", { name: /^A complaint/ }).click();
    await page.getByTestId("choice").first().getByRole("button").first().click();
    await page.getByTestId("moment").first().click();
    await page.getByTestId("chart-ready").waitFor({ state: "attached" });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("on the chart with its list of cases", async () => {
    const page = await open(theme);
    await page.getByTestId("case-row").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("with a case chosen", async () => {
    const page = await open(theme);
    await page.locator(`[data-testid="case-row"][data-case-id="${caseId}"]`).click();
    await page.locator('[data-testid="state"][data-lit="current"]').first().waitFor();
    await page.getByTestId("decision-lead").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("on a protocol that is drawn, with a state chosen", async () => {
    const page = await blank(theme, storageState);
    await page.goto(`${server.url}/#/protocols`);
    await page.getByRole("button", { name: /^(Change it|Go on with its draft)$/ }).click();
    await page.locator('[data-testid="state"]').first().waitFor();
    await page.getByRole("button", { name: "Ask for a direct message" }).click();
    await page.getByRole("textbox", { name: "Name" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
