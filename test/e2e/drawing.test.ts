import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { parseProtocol, type Protocol } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-drawing-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState: await browserSession(server),
    reducedMotion: "reduce",
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const state = (path: string): Locator => page.locator(`[data-testid="state"][data-state-path="${path}"]`);
const airline = async (): Promise<unknown> =>
  JSON.parse(await readFile(new URL("../../examples/airline-care/protocol.json", import.meta.url), "utf8"));

/** Opens a draft of a protocol that is drawn already, and chooses something in it by its name, where one is given. */
async function openDraft(protocol: unknown, thing?: string): Promise<void> {
  const draft = (await (await api("POST", "/drafts", { protocol })).json()) as { id: string };
  await page.goto(`${server.url}/#/draft/${draft.id}`);
  await page.getByTestId("chart-ready").waitFor({ state: "attached" });
  if (thing === undefined) return;
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Search/ }).fill(thing);
  await page.getByRole("option", { name: thing }).first().click();
}

const draftId = (): string => /draft\/(.+)$/.exec(page.url())?.[1] ?? "";
const isSaved = (): Promise<void> => page.getByText("draft, saved").waitFor();

/** A change is on the server a moment after it was made. */
const SAVED = { timeout: 20_000, interval: 200 };

async function api(method: string, path: string, body?: object, ifMatch?: string): Promise<Response> {
  return fetch(`${server.url}/v1/brands/skylark${path}`, {
    method,
    headers: {
      authorization: `Bearer ${server.key}`,
      "content-type": "application/json",
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function keptProtocol(): Promise<Protocol> {
  const body = (await (await api("GET", `/drafts/${draftId()}`)).json()) as { document: unknown };
  return parseProtocol(body.document);
}

async function beginBlank(title: string): Promise<void> {
  await page.goto(`${server.url}/#/protocols`);
  await page.getByRole("button", { name: "New protocol" }).click();
  await page.getByRole("textbox", { name: /called/ }).fill(title);
  await page.keyboard.press("Enter");
  await page.locator(".react-flow__pane").waitFor();
}

/** Double-clicks an empty place of the canvas and names what appears there. */
async function drawState(x: number, y: number, title: string): Promise<void> {
  const canvas = await page.locator(".react-flow").boundingBox();
  await page.mouse.dblclick((canvas?.x ?? 0) + x, (canvas?.y ?? 0) + y);
  await page.getByRole("textbox", { name: "Name of the state" }).fill(title);
  await page.keyboard.press("Enter");
}

describe("a protocol from a blank page, with the mouse", () => {
  it("is what was drawn: states where they were put, a line that says when, and it is kept", async () => {
    await beginBlank("Drawn by hand");
    await drawState(180, 150, "Listen");
    await state("listen").waitFor();
    await page.locator('[data-state-path="listen"] ~ .handle-out').click();
    await page.getByRole("option", { name: /^Customer writes again/ }).click();
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Care in public");
    await page.keyboard.press("Enter");
    await state("careInPublic").waitFor();
    await isSaved();
    const { machine, layout } = await keptProtocol();
    expect(machine.initial).toBe("listen");
    expect(machine.states?.["listen"]?.on).toEqual({ mention: "careInPublic" });
    expect(Object.keys(layout)).toEqual(expect.arrayContaining(["listen", "careInPublic"]));
  });

  it("a line that is drawn to another state asks when it is gone along", async () => {
    await beginBlank("Two ends");
    await drawState(160, 120, "One");
    await drawState(560, 420, "Two");
    await state("one").hover();
    await page.locator('[data-state-path="one"] ~ .handle-out').dragTo(state("two"));
    await page.getByRole("option", { name: /^After a while/ }).click();
    await page.locator('[data-testid="transition"]').waitFor();
    await isSaved();
    expect((await keptProtocol()).machine.states?.["one"]?.after).toEqual({ PT24H: "two" });
  });

  it("a state that is dragged stands where it was let go, and undo puts it back", async () => {
    await beginBlank("Dragged");
    await drawState(200, 150, "Here");
    await isSaved();
    const before = (await keptProtocol()).layout["here"];
    const box = await state("here").boundingBox();
    if (box === null || before === undefined) throw new Error("nothing was drawn");
    await page.mouse.move(box.x + 60, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 62, box.y + 12);
    await page.mouse.move(box.x + 162, box.y + 212, { steps: 6 });
    await page.mouse.up();
    await expect
      .poll(async () => {
        const { x, y } = (await keptProtocol()).layout["here"] ?? before;
        return { across: Math.round((x - before.x) / 10) * 10, down: Math.round((y - before.y) / 10) * 10 };
      }, SAVED)
      .toEqual({ across: 100, down: 200 });
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await keptProtocol()).layout["here"], SAVED).toEqual(before);
  });
});

describe("with the keyboard alone", () => {
  it("states are made, named, taken away, and brought back", async () => {
    await beginBlank("By keys");
    await page.keyboard.press("n");
    await page.keyboard.type("First");
    await page.keyboard.press("Enter");
    await state("first").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.type("Second");
    await page.keyboard.press("Enter");
    await state("second").waitFor();
    await page.keyboard.press("Delete");
    await state("second").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await state("second").waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await state("second").waitFor({ state: "detached" });
    for (let n = 0; n < 2; n += 1) await page.keyboard.press("Control+y");
    await state("second").waitFor();
  });
});

describe("lines without a mouse", () => {
  it("lead on to a new state, and back to one that is there", async () => {
    await beginBlank("Round and round");
    await page.keyboard.press("n");
    await page.keyboard.type("Ask");
    await page.keyboard.press("Enter");
    await state("ask").waitFor();
    await page.keyboard.press("Control+ArrowRight");
    await page.getByRole("combobox", { name: /^Search/ }).waitFor();
    await page.keyboard.type("customer writes again");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Name of the state" }).waitFor();
    await page.keyboard.type("Answer");
    await page.keyboard.press("Enter");
    await state("answer").waitFor();
    await page.keyboard.press("l");
    await page.getByRole("combobox", { name: /^Search/ }).waitFor();
    await page.keyboard.type("ask");
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: /^After a while/ }).waitFor();
    await page.keyboard.type("after a while");
    await page.keyboard.press("Enter");
    await page.locator('[data-group="answer#after:PT24H"]').waitFor();
    await isSaved();
    const { states } = (await keptProtocol()).machine;
    expect(states?.["ask"]?.on).toEqual({ mention: "answer" });
    expect(states?.["answer"]?.after).toEqual({ PT24H: "ask" });
  });
});

describe("the form", () => {
  it("of a way back says what it remembers, and where a case goes that was never there", async () => {
    const care = { initial: "look", states: { look: {}, wait: {}, back: { type: "history" } } };
    const machine = { id: "toy", initial: "open", states: { open: { on: { mention: "care.back" } }, care } };
    await openDraft({ parley: 1, id: "toy", title: "Toy", machine }, "Back");
    await page.getByRole("button", { name: /^What it remembers/ }).click();
    await page.getByRole("option", { name: "Everything inside, however deep" }).click();
    await page.getByRole("button", { name: /^Where a case goes that was never there/ }).click();
    await page.getByRole("option", { name: "Wait" }).click();
    const kept = async () => (await keptProtocol()).machine.states?.["care"]?.states?.["back"];
    await expect.poll(kept, SAVED).toEqual({ type: "history", history: "deep", target: "wait" });
    await page.keyboard.press("Control+z");
    await expect.poll(kept, SAVED).toEqual({ type: "history", history: "deep" });
  });
});

describe("a length of time", () => {
  it("is kept once the whole text is understood; until then the one before stands", async () => {
    await openDraft(await airline(), "First reply to a case");
    const within = page.getByRole("textbox", { name: "Within" });
    await within.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("30 minuts in busines hours");
    await page.keyboard.press("Enter");
    await page.getByText("“minuts” is no unit.").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    await within.fill("3 h");
    await page.getByText(/^Reads: 3 h/).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await keptProtocol()).clocks["caseReply"]?.within, SAVED).toBe("PT3H");
    await page.keyboard.press("Control+z");
    await expect.poll(() => within.inputValue()).not.toContain("3 h");
  });
});

describe("several states at once", () => {
  it("lead on to another in one step, and get another kind", async () => {
    const machine = { id: "toy", initial: "open", states: { open: { on: { mention: "wait" } }, wait: {}, done: {} } };
    await openDraft({ parley: 1, id: "toy", title: "Toy", machine });
    const position = { x: 30, y: 12 };
    await state("open").click({ position });
    await state("wait").click({ position, modifiers: ["Shift"] });
    await page.getByRole("heading", { name: "2 things chosen" }).waitFor();
    await page.getByRole("button", { name: "Lead the states on to …" }).click();
    await page.getByRole("option", { name: /^After a while/ }).click();
    await page.getByRole("option", { name: "Done" }).click();
    const ways = async () => {
      const { states } = (await keptProtocol()).machine;
      return [states?.["open"]?.after, states?.["wait"]?.after];
    };
    await expect.poll(ways, SAVED).toEqual([{ PT24H: "done" }, { PT24H: "done" }]);
    await page.keyboard.press("Control+z");
    await expect.poll(ways, SAVED).toEqual([undefined, undefined]);
    await page.getByRole("button", { name: /^Kind/ }).click();
    await page.getByRole("option", { name: /^An end/ }).click();
    await page
      .getByText("begins in", { exact: false })
      .or(page.getByRole("button", { name: /^Kind An end/ }))
      .waitFor();
  });
});

describe("a message in several languages", () => {
  it("shows the first one's words beside those that one translates", async () => {
    await openDraft(await airline(), "Ask dm");
    const original = page.getByRole("region", { name: "The same in English" });
    const tabs = page.getByRole("tablist", { name: "Languages" });
    await tabs.getByRole("tab", { name: /^Spanish/ }).click();
    await original.getByText("author’s name").waitFor();
    await original.getByText("Please send us a direct message").waitFor();
    await page.getByRole("textbox", { name: "Message in Spanish" }).waitFor();
    await tabs.getByRole("tab", { name: /^English/ }).click();
    await original.waitFor({ state: "detached" });
  });
});

describe("undo from the keyboard, where the focus is", () => {
  it("takes a condition's value back from its own field, and letters that nobody took from theirs", async () => {
    await beginBlank("Undone in a field");
    await drawState(180, 150, "Listen");
    await page.locator('[data-state-path="listen"] ~ .handle-out').click();
    await page.getByRole("option", { name: /^Customer writes again/ }).click();
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Thank");
    await page.keyboard.press("Enter");
    await page.locator('[data-testid="transition"]').first().click();
    await page.getByRole("button", { name: /^Only if/ }).click();
    await page.getByRole("combobox", { name: /^Search/ }).fill("It is praise");
    await page.getByRole("option", { name: /^Create condition/ }).click();
    const value = page.getByRole("combobox", { name: "Value of Intent" });
    await value.click();
    await page.getByRole("option", { name: "Praise" }).click();
    await expect.poll(() => value.inputValue()).toBe("Praise");
    await value.press("Control+z");
    await expect.poll(() => value.inputValue()).toBe("");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => value.inputValue()).toBe("Praise");

    const search = page.locator("#outline-search");
    await search.click();
    await page.keyboard.type("li");
    await page.keyboard.press("Control+z");
    await expect.poll(() => search.inputValue()).not.toBe("li");
    expect(await value.inputValue()).toBe("Praise");
  });

  it("takes a table's cells back from its grid, one by one", async () => {
    await openDraft(await airline(), "Who leads a case");
    const grid = page.getByRole("grid", { name: "Who leads a case" });
    const asked = async (...rows: readonly number[]) => {
      const { tables } = await keptProtocol();
      return rows.map((row) => tables["whoLeads"]?.rows[row]?.because);
    };
    const reason = grid.getByRole("gridcell", { name: /they already asked/ });
    await reason.dblclick();
    await grid.getByRole("textbox").fill("first");
    await page.keyboard.press("Enter");
    await page.keyboard.type("second");
    await page.keyboard.press("Enter");
    await expect.poll(() => asked(0, 1), SAVED).toEqual(["first", "second"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => asked(0, 1), SAVED).toEqual(["first", "it is about money"]);
    await page.keyboard.press("Control+z");
    await reason.waitFor();
    await page.keyboard.press("Control+y");
    await expect.poll(() => asked(0), SAVED).toEqual(["first"]);
  });
});

describe("what is drawn is never lost", () => {
  it("without a network it stays in the browser, and comes back after a reload", async () => {
    await beginBlank("Offline");
    await drawState(200, 150, "Kept");
    await isSaved();
    await page.route("**/drafts/*", (route) => (route.request().method() === "PUT" ? route.abort() : route.continue()));
    await drawState(200, 350, "Not saved yet");
    await page.getByText("not saved: no connection").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Bring them back" }).click();
    await state("notSavedYet").waitFor();
    await page.unroute("**/drafts/*");
    await isSaved();
    expect(Object.keys((await keptProtocol()).machine.states ?? {})).toEqual(["kept", "notSavedYet"]);
  });

  it("somebody else's revision is not overwritten before it was looked at", async () => {
    await beginBlank("Two hands");
    await drawState(200, 150, "Mine");
    await isSaved();
    const theirs = await keptProtocol();
    const etag = (await api("GET", `/drafts/${draftId()}`)).headers.get("etag") ?? "";
    await api("PUT", `/drafts/${draftId()}`, { ...theirs, title: "Their title" }, etag);
    await drawState(200, 350, "Another");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Their title/).waitFor();
    await dialog.getByText(/Another/).waitFor();
    expect((await keptProtocol()).title).toBe("Their title");
    await dialog.getByRole("button", { name: "Put mine in its place" }).click();
    await isSaved();
    expect(Object.keys((await keptProtocol()).machine.states ?? {})).toEqual(["mine", "another"]);
  });
});

describe("the checker", () => {
  it("speaks while one draws, on the state and in the list, and a fix is one click away", async () => {
    await beginBlank("Checked");
    await drawState(200, 150, "Alone");
    await page.getByRole("button", { name: /^\d+ problems?/ }).click();
    await page
      .getByText(/can never leave it/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await state("alone").locator("..").locator(".badge").waitFor();
    await drawState(200, 350, "Lost");
    await page.getByRole("button", { name: "Remove “Lost”, which no case comes to" }).click();
    await state("lost").waitFor({ state: "detached" });
  });

  it("says in the publish dialog what keeps it from going live, and leads there", async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Publish…" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Publish", exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: /can never leave it/ }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe("Alone");
  });
});

it("nothing went wrong on the way", () => {
  expect(complaints).toEqual([]);
});
