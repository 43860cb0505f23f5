import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placedStates, transitionGroups } from "@parley/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";
import { flatMachine, nestedMachine, type Machine } from "./sixty-states.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-importing-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, storageState: await browserSession(server) });
  page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes a machine's file in through the screen of new protocols, and waits for its chart. */
async function bringIn(machine: Machine, title: string): Promise<void> {
  await page.goto(`${server.url}/#/protocols`);
  await page.getByRole("button", { name: "New protocol" }).click();
  await page.getByText("File", { exact: true }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: `${machine.id}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(machine)),
  });
  await page.getByText("is an XState machine with 60 states").waitFor();
  await page.getByLabel("What is it called here?").fill(title);
  await page.getByRole("button", { name: "Begin with this file" }).click();
  await page.getByTestId("chart-ready").waitFor({ state: "attached" });
}

/** What the canvas shows: paths of states, and the rows of each card of an event. */
const shown = () =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    return {
      states: all('[data-testid="state"]').map(({ dataset }) => dataset["statePath"] ?? ""),
      // A lone way on has no row of its own: its card is the row.
      cards: all('[data-testid="transition"]').map((card) => ({
        id: card.dataset["group"] ?? "",
        rows: Math.max(1, card.querySelectorAll('[data-testid="row"]').length),
      })),
    };
  });

async function takenOut(): Promise<unknown> {
  await page.getByRole("button", { name: "Export" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^XState machine/ }).click();
  return JSON.parse(readFileSync(await (await coming).path(), "utf8"));
}

/** A card of an event as a line of text, so that lists of them can be sorted. */
const cardOf = (id: string, rows: number): string => `${id}: ${rows}`;

describe.each([
  ["flat", flatMachine()],
  ["nested", nestedMachine()],
] as const)("an XState machine of sixty states, %s", (name, machine) => {
  const placed = placedStates(machine);
  const groups = placed.flatMap(({ path, node }) =>
    transitionGroups(path, node).map(({ kind, name: event, transitions }) => ({
      id: `${path}#${kind}:${event}`,
      rows: transitions.length,
    })),
  );

  it("comes in through the screen, and every state and transition is on the canvas", async () => {
    await bringIn(machine, `Sixty, ${name}`);
    await page.getByText(`60 states · ${groups.reduce((sum, { rows }) => sum + rows, 0)} transitions`).waitFor();
    const { states, cards } = await shown();
    expect(new Set(states)).toEqual(new Set(placed.map(({ path }) => path).filter((path) => path !== "")));
    expect(states).toHaveLength(60);
    const drawn = cards.map(({ id, rows }) => cardOf(id, rows));
    expect(new Set(drawn)).toEqual(new Set(groups.map(({ id, rows }) => cardOf(id, rows))));
    expect(drawn).toHaveLength(groups.length);
  });

  it("goes out again as it came in", async () => {
    expect(await takenOut()).toEqual(machine);
  });
});

it("nothing went wrong on the way", () => {
  expect(complaints).toEqual([]);
});
