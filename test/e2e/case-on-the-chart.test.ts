import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let client: ApiClient;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-e2e-"));
  server = await startServerProcess(folder);
  client = new ApiClient(server.url, server.key);
  browser = await launchChromium();
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: await browserSession(server),
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const state = (path: string) => page.locator(`[data-testid="state"][data-state-path="${path}"]`);
const WORKING = "handling.conversation.working";

describe("the live screen", () => {
  it("shows the published protocol as a chart", async () => {
    await page.goto(server.url);
    await page.getByTestId("chart-ready").waitFor({ state: "attached" });
    await state("shouldWeAnswer").waitFor();
    expect(await state("shouldWeAnswer").isVisible()).toBe(true);
    expect(await state("shouldWeAnswer").textContent()).toContain("Should we answer?");
    expect(await page.getByTestId("state").count()).toBeGreaterThan(25);
  });

  it("the small map is there while not all is in sight, and brings the spot that is pressed into the middle", async () => {
    const map = page.getByRole("img", { name: "Small map of the chart" });
    await map.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Zoom in" }).click();
    const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 };
    await map.click({ position: { x: 8, y: height / 2 } });
    const left = (await state("shouldWeAnswer").boundingBox())?.x ?? 0;
    await map.click({ position: { x: width - 8, y: height / 2 } });
    expect((await state("shouldWeAnswer").boundingBox())?.x).toBeLessThan(left - 600);
    await page.getByRole("button", { name: "Show the whole chart" }).click();
  });

  it("a state that is clicked tells what it does", async () => {
    await state("shouldWeAnswer").click();
    await page.getByRole("complementary").getByText("it is abuse and nothing else").waitFor();
    await page.keyboard.press("Escape");
  });

  it("a mention that is posted appears, and its path is lit on the chart with its decision", async () => {
    const turn = await client.postMention("skylark", {
      id: "e2e-1",
      channel: "x",
      text: "@SkylarkAir my suitcase is still missing after two days, where is it?",
      at: new Date().toISOString(),
      author: { handle: "danaw", name: "Dana Whitfield", followers: 312 },
    });
    const row = page.locator(`[data-testid="case-row"][data-case-id="${turn.case}"]`);
    await row.waitFor();
    await row.click();
    await page.locator(`[data-state-path="${WORKING}.takeOffline.askForMessage"][data-lit="current"]`).waitFor();
    await page.locator(`[data-state-path="shouldWeAnswer"][data-lit="visited"]`).waitFor();
    expect(await state(`${WORKING}.praise`).getAttribute("data-lit")).toBe("off");
    await expect.poll(() => page.getByTestId("decision-lead").textContent()).toContain("Baggage");
    expect(await page.getByTestId("decision-offline").textContent()).toMatch(/direct.message/i);
  });

  it("an event moves the case on the chart while one looks", async () => {
    const id = new URL(page.url()).href.match(/case_[\w-]+/)?.[0] ?? "";
    await client.postEvent(id, { id: "e2e-agreed", type: "customer.agreed" });
    await page.locator(`[data-state-path="${WORKING}.takeOffline.inPrivate"][data-lit="current"]`).waitFor();
    await page.locator(`[data-state-path="${WORKING}.takeOffline.askForMessage"][data-lit="visited"]`).waitFor();
  });

  it("nothing went wrong in the browser meanwhile", () => {
    expect(complaints).toEqual([]);
  });
});
