import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-copies-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: await browserSession(server),
    reducedMotion: "reduce",
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const state = (path: string): Locator => page.locator(`[data-testid="state"][data-state-path="${path}"]`);

interface Drawn {
  readonly states: Readonly<Record<string, object>>;
  readonly layout: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** Opens a draft of a small protocol. */
async function openDraft(id: string, { states, layout }: Drawn): Promise<void> {
  const machine = { id, initial: Object.keys(states)[0], states };
  const protocol = { parley: 1, id, title: id, machine, layout };
  const response = await fetch(`${server.url}/v1/brands/skylark/drafts`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.key}`, "content-type": "application/json" },
    body: JSON.stringify({ protocol }),
  });
  const draft = (await response.json()) as { id: string };
  await page.goto(`${server.url}/#/draft/${draft.id}`);
  await page.getByTestId("chart-ready").waitFor({ state: "attached" });
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(thing: Locator): Promise<Rect> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error("it is not drawn");
  return box;
}

const middleOf = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

describe("duplicates", () => {
  it("cover no other card, and are told apart by their titles", async () => {
    await openDraft("double", {
      states: { one: { on: { mention: "two" } }, two: {} },
      layout: { one: { x: 0, y: 0 }, two: { x: 20, y: 130 } },
    });
    await state("one").click({ position: { x: 30, y: 12 } });
    await page.keyboard.press("Control+d");
    await state("one2").getByText("One 2", { exact: true }).waitFor();
    await page.keyboard.press("Control+d");
    await state("one3").getByText("One 3", { exact: true }).waitFor();
    const cards = await page.locator(".react-flow__node").all();
    const boxes = await Promise.all(cards.map((card) => boxOf(card)));
    const over = (a: Rect, b: Rect): boolean =>
      Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 3 &&
      Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 3;
    expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => over(box, other)))).toEqual([]);
  });
});

describe("states that are pasted with the keyboard", () => {
  it("into another protocol stand in the middle of what can be seen", async () => {
    const position = { x: 30, y: 12 };
    await openDraft("from", { states: { far: {} }, layout: { far: { x: 9000, y: 7000 } } });
    await state("far").click({ position });
    await page.keyboard.press("Control+c");
    await openDraft("to", {
      states: { one: {}, two: {} },
      layout: { one: { x: 0, y: 0 }, two: { x: 0, y: 500 } },
    });
    await state("one").click({ position });
    await page.keyboard.press("Control+v");
    await state("far").waitFor();
    const canvas = middleOf(await boxOf(page.locator(".react-flow")));
    const pasted = middleOf(await boxOf(state("far")));
    expect(Math.abs(pasted.x - canvas.x)).toBeLessThan(60);
    expect(Math.abs(pasted.y - canvas.y)).toBeLessThan(80);
  });

  it("beside their originals stand there, as long as these can be seen", async () => {
    await openDraft("home", { states: { one: {}, two: {} }, layout: { one: { x: 0, y: 0 }, two: { x: 0, y: 500 } } });
    await state("one").click({ position: { x: 30, y: 12 } });
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await state("one2").waitFor();
    const [one, copy] = [await boxOf(state("one")), await boxOf(state("one2"))];
    expect(Math.abs(copy.x - one.x)).toBeLessThan(60);
    await page.locator(".react-flow__pane").click({ position: { x: 500, y: 300 } });
    for (let n = 0; n < 12; n += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+v");
    const canvas = middleOf(await boxOf(page.locator(".react-flow")));
    const pasted = middleOf(await boxOf(state("one3")));
    expect(Math.abs(pasted.x - canvas.x)).toBeLessThan(60);
    expect(Math.abs(pasted.y - canvas.y)).toBeLessThan(80);
  });
});

describe("keys of the canvas", () => {
  const here = { x: 30, y: 12 };
  const drawn: Drawn = { states: { one: {}, two: {} }, layout: { one: { x: 0, y: 0 }, two: { x: 600, y: 300 } } };
  const dragOne = async (): Promise<void> => {
    const { x, y } = await boxOf(state("one"));
    await page.mouse.move(x + 60, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 65, y + 12);
    await page.mouse.move(x + 160, y + 92, { steps: 5 });
    await page.mouse.up();
  };
  const apart = async (): Promise<number> => Math.round((await boxOf(state("two"))).x - (await boxOf(state("one"))).x);

  it("H has a drag move the view, from a card too, and V a card again", async () => {
    await openDraft("hand", drawn);
    const [before, from] = [await apart(), (await boxOf(state("one"))).x];
    await page.keyboard.press("h");
    await page.getByRole("button", { name: "Move the view by dragging", pressed: true }).waitFor();
    await dragOne();
    await expect.poll(async () => (await boxOf(state("one"))).x).toBeGreaterThan(from + 50);
    expect(await apart()).toBe(before);
    await page.keyboard.press("v");
    await page.getByRole("button", { name: "Move the view by dragging", pressed: false }).waitFor();
    await page.locator("[data-chart-moves]").waitFor({ state: "detached" });
    await dragOne();
    await expect.poll(apart).toBeLessThan(before - 50);
  });

  it("Tab leads on from the one chosen state, and leaves the canvas where none is chosen", async () => {
    await openDraft("tab", drawn);
    await state("one").click({ position: here });
    await page.keyboard.press("Tab");
    const search = page.getByRole("combobox", { name: /^Search/ });
    await search.waitFor();
    await page.keyboard.press("Escape");
    await search.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    const isInside = () => page.evaluate(() => document.activeElement?.closest(".react-flow__viewport") != null);
    for (let n = 0; n < 12 && (n === 0 || (await isInside())); n += 1) await page.keyboard.press("Tab");
    expect(await isInside()).toBe(false);
    expect(await search.count()).toBe(0);
  });
});
