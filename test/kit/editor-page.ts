import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseProtocol, type Protocol } from "@parley/engine";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { browserSession, type BrowserSession } from "./browser-session.ts";
import { launchChromium } from "./chromium.ts";
import { exampleFile } from "./example.ts";
import { withMouse, type Hands } from "./hands.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

/** A server with the editor, and a browser in which somebody is signed in. */
export interface EditorBench {
  readonly server: ServerProcess;
  /** What went wrong on any page. */
  readonly complaints: readonly string[];
  /** A new window; it shares nothing with the others but the clipboard. */
  window(): Promise<Page>;
  close(): Promise<void>;
}

/** How long one step may take, in ms: a test that stops tells where. */
const STEP_MS = 30_000;

/** Starts both. */
export async function openEditor(): Promise<EditorBench> {
  const folder = mkdtempSync(join(tmpdir(), "parley-journey-"));
  const server = await startServerProcess(folder);
  const storageState: BrowserSession = await browserSession(server);
  const browser: Browser = await launchChromium();
  const complaints: string[] = [];
  const open: BrowserContext[] = [];
  return {
    server,
    complaints,
    async window() {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        storageState,
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      open.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(STEP_MS);
      page.on("pageerror", (error) => complaints.push(error.message));
      return page;
    },
    async close() {
      await Promise.all(open.map((context) => context.close()));
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives the server the brand of an example. */
export async function giveBrand({ server }: EditorBench, page: Page, example: string): Promise<void> {
  const answer = await page.request.post(`${server.url}/v1/brands`, {
    data: JSON.parse(exampleFile(example, "brand.json")) as object,
    headers: { "sec-fetch-site": "same-origin" },
  });
  if (!answer.ok()) throw new Error(`the brand was not taken: ${await answer.text()}`);
}

/** Begins a blank protocol of a brand, with the mouse unless other hands are meant. */
export async function beginBlank(
  { server }: EditorBench,
  page: Page,
  title: string,
  { brand, hands = withMouse(page) }: { readonly brand?: string; readonly hands?: Hands } = {},
): Promise<void> {
  await page.goto(`${server.url}/#/protocols`);
  if (brand !== undefined) await hands.select(page.getByLabel("Brand", { exact: true }), brand);
  await hands.press(page.getByRole("button", { name: "New protocol" }));
  await page
    .getByRole("textbox", { name: /called/ })
    .and(page.locator(":focus"))
    .waitFor();
  await page.keyboard.insertText(title);
  await page.keyboard.press("Enter");
  await page.locator(".react-flow__pane").waitFor();
}

/** The document as the server has it, once everything is saved. */
export async function savedProtocol({ server }: EditorBench, page: Page, brand = "skylark"): Promise<Protocol> {
  await page.getByText("draft, saved").waitFor();
  const draft = /draft\/(.+)$/.exec(page.url())?.[1] ?? "";
  const answer = await page.request.get(`${server.url}/v1/brands/${brand}/drafts/${draft}`);
  const { document } = (await answer.json()) as { readonly document: unknown };
  return parseProtocol(document);
}
