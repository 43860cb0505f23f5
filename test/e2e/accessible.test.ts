import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiClient, airlineMentions } from "../kit/api-client.ts";
import { barriers } from "../kit/barriers.ts";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

const WINDOW = { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" } as const;

let folder: string;
let server: ServerProcess;
let browser: Browser;
let caseId: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-axe-"));
  server = await startServerProcess(folder);
  const client = new ApiClient(server.url, server.key);
  for (const mention of airlineMentions().slice(0, 12)) caseId = (await client.postMention("skylark", mention)).case;
  browser = await launchChromium();
  page = await browser.newPage({ ...WINDOW, storageState: await browserSession(server) });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks at what is on a page in light, and in dark. */
async function expectNothingToMend(on: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await on.emulateMedia({ colorScheme });
    await on.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    expect(await barriers(on), colorScheme).toEqual([]);
  }
}

describe("axe finds nothing to mend, in light and in dark,", () => {
  it("on the sign-in", async () => {
    const stranger = await browser.newPage(WINDOW);
    await stranger.goto(`${server.url}/sign-in`);
    await stranger.getByRole("button", { name: "Sign in" }).waitFor();
    await expectNothingToMend(stranger);
    await stranger.close();
  });

  it("on the chart with its list of cases", async () => {
    await page.goto(server.url);
    await page.getByTestId("chart-ready").waitFor({ state: "attached" });
    await page.getByTestId("case-row").first().waitFor();
    await expectNothingToMend(page);
  });

  it("with a case chosen", async () => {
    await page.locator(`[data-testid="case-row"][data-case-id="${caseId}"]`).click();
    await page.locator('[data-testid="state"][data-lit="current"]').first().waitFor();
    await page.getByTestId("decision-lead").waitFor();
    await expectNothingToMend(page);
  });

  it("on a rehearsal, with moments that lie ahead", async () => {
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
    await expectNothingToMend(page);
  });

  it("on a protocol that is drawn, with a state chosen", async () => {
    await page.goto(`${server.url}/#/protocols`);
    await page.getByRole("button", { name: "Go on with its draft" }).click();
    await page.locator('[data-testid="state"]').first().waitFor();
    await page.getByRole("button", { name: "Ask for a direct message" }).click();
    await page.getByRole("textbox", { name: "Name" }).waitFor();
    await expectNothingToMend(page);
  });
});
