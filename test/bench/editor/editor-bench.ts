import type { ProtocolDraftBody } from "@parley/engine";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import type { BrowserSession } from "../../kit/browser-session.ts";
import { checkBeside } from "./checking.ts";
import { typeTitle, undoAndRedo } from "./edits.ts";
import { WatchedPage } from "./frames.ts";
import { GESTURES, tryGestures, type Stage } from "./gestures.ts";
import { largeProtocol, SIZE, TABLE_SIZE, tableProtocol } from "./large-protocol.ts";
import { openChart } from "./opening.ts";
import { servePlainFlow } from "./plain-page.ts";
import { BUDGET, say, sayFrames, sayFramesHead, sayTimes } from "./report.ts";
import { scrollGrid, scrollPlainTable } from "./table-scrolling.ts";
import { tidy } from "./tidying.ts";

/** A server with the editor, and who may draw there. */
export interface EditorServer {
  readonly url: string;
  readonly key: string;
  readonly session: BrowserSession;
}

const VIEW = { viewport: { width: 1440, height: 900 } } as const;

/** Measures the editor in a browser, with what it draws beside what React Flow and HTML take for as much. */
export async function benchEditor(browser: Browser, server: EditorServer): Promise<void> {
  say(`Chromium ${browser.version()}; a protocol of ${SIZE.states} states and ${SIZE.transitions} transitions`);
  const draft = await begin(server, largeProtocol());
  const context = await openContext(browser, { ...VIEW, storageState: server.session });
  const size = await openings(context, draft);
  await gestures(browser, context, draft, size);
  await editing(context, draft);
  await tables(browser, context, await begin(server, tableProtocol()));
  await context.close();
}

/** A context in whose pages our functions can be called: the compiler of this bench gives them their names by a function of its own. */
async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addInitScript("globalThis.__name = (given) => given");
  return context;
}

interface ChartSize {
  readonly boxes: number;
  readonly lines: number;
}

/** Keeps a draft on the server; the address where it is drawn. */
async function begin({ url, key }: EditorServer, protocol: object): Promise<string> {
  const response = await fetch(`${url}/v1/brands/skylark/drafts`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ protocol }),
  });
  if (!response.ok) throw new Error(`The draft was not taken: ${response.status} ${await response.text()}`);
  const { id } = (await response.json()) as ProtocolDraftBody;
  return `${url}/#/draft/${encodeURIComponent(id)}`;
}

/** The chart comes the first time, and is tidied up; then again with its places. */
async function openings(context: BrowserContext, draft: string): Promise<ChartSize> {
  say("\nOpening and tidying up");
  const page = await context.newPage();
  const first = await openChart(page, draft);
  sayTimes("opened, nothing has a place yet: drawn", [first.drawn], null);
  sayTimes("   checked", [first.checked], null);
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Name of the state" }).press("Escape");
  const { took, frames } = await tidy(await WatchedPage.of(page));
  sayTimes("tidied up, as a whole", [took], BUDGET.layout);
  sayTimes("   longest block of the main thread", [frames.longestBlock], null);
  await page.getByText("draft, saved").waitFor();
  const size = {
    boxes: await page.locator(".react-flow__node").count(),
    lines: await page.locator(".react-flow__edge").count(),
  };
  await page.close();
  const again = await context.newPage();
  const second = await openChart(again, draft);
  sayTimes("opened, everything has its place: drawn", [second.drawn], null);
  sayTimes("   checked", [second.checked], null);
  await again.close();
  return size;
}

async function gestures(browser: Browser, context: BrowserContext, draft: string, size: ChartSize): Promise<void> {
  const bare = await openContext(browser, VIEW);
  const openPlain = await servePlainFlow(bare);
  const stages: ReadonlyArray<() => Promise<Stage>> = [
    async () => {
      const page = await context.newPage();
      await openChart(page, draft);
      const name = `the editor: ${size.boxes} boxes, ${size.lines} lines`;
      return { name, watched: await WatchedPage.of(page), box: '.react-flow__node [data-testid="state"].box' };
    },
    ...[{ boxes: SIZE.states, lines: SIZE.transitions }, size].map(({ boxes, lines }) => async () => ({
      name: `React Flow alone: ${boxes} boxes, ${lines} lines`,
      watched: await WatchedPage.of(await openPlain(boxes, lines)),
      box: ".react-flow__node",
    })),
  ];
  const tried = [];
  for (const open of stages) {
    const stage = await open();
    tried.push({ name: stage.name, frames: await tryGestures(stage) });
    await stage.watched.page.close();
  }
  for (const gesture of GESTURES) {
    sayFramesHead(gesture);
    for (const { name, frames } of tried) sayFrames(`   ${name}`, frames[gesture]);
  }
  await bare.close();
}

async function editing(context: BrowserContext, draft: string): Promise<void> {
  const page = await context.newPage();
  await openChart(page, draft);
  say("\nEditing");
  sayTimes("a letter in a title: drawn", await typeTitle(page, "escalated", "The duty manager takes over"), null);
  const { drawn, checked } = await undoAndRedo(page);
  sayTimes("a state undone and redone: drawn", drawn, null);
  sayTimes("   drawn and checked", checked, null);
  const { first, edited } = await checkBeside(page);
  sayTimes("   the check alone, beside the page", edited, BUDGET.checked);
  sayTimes("   the same, the first time", [first], BUDGET.check);
  await page.close();
}

async function tables(browser: Browser, context: BrowserContext, draft: string): Promise<void> {
  const bare = await openContext(browser, VIEW);
  const [page, plain] = [await context.newPage(), await bare.newPage()];
  await openChart(page, draft);
  sayFramesHead(`scroll a table of ${TABLE_SIZE.rows} × ${TABLE_SIZE.columns}`);
  sayFrames("   the editor", await scrollGrid(await WatchedPage.of(page), "Who leads"));
  sayFrames("   HTML alone, all cells", await scrollPlainTable(await WatchedPage.of(plain)));
  await bare.close();
  await page.close();
}
