import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { parseProtocol, type Protocol, type ProtocolDraftBody } from "@parley/engine";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

/** A phase with two states, one that begins, one beside it, and an end. */
const DOCUMENT = {
  parley: 1,
  id: "boxes",
  title: "Boxes",
  conditions: {
    angry: { title: "they are angry", when: 'triage.tone == "angry"' },
    asks: { title: "they ask", when: 'triage.intent == "question"' },
  },
  machine: {
    initial: "listen",
    states: {
      listen: {
        meta: { title: "Listen" },
        on: {
          mention: [{ guard: "angry", target: "legal" }, { guard: "asks", target: "care.ask" }, { target: "care" }],
        },
      },
      care: {
        meta: { title: "Care" },
        initial: "ask",
        states: {
          ask: { meta: { title: "Ask back" }, on: { mention: "answer" } },
          answer: { meta: { title: "Answer" }, on: { "reply.sent": "#done" } },
        },
      },
      legal: { meta: { title: "Legal" }, after: { P1D: "done" } },
      done: { id: "done", type: "final", meta: { title: "Done", outcome: "answered" } },
    },
  },
  layout: {
    listen: { x: 40, y: 40 },
    "listen#on:mention": { x: 320, y: 40 },
    legal: { x: 60, y: 420 },
    "legal#after:P1D": { x: 340, y: 430 },
    done: { x: 620, y: 560 },
    care: { x: 620, y: 40 },
    "care.ask": { x: 30, y: 70 },
    "care.ask#on:mention": { x: 300, y: 70 },
    "care.answer": { x: 30, y: 250 },
    "care.answer#on:reply.sent": { x: 300, y: 250 },
  },
};

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let draft: string;
const complaints: string[] = [];

/** A change is on the server a moment after it was made. */
const SAVED = { timeout: 20_000, interval: 200 };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-canvas-"));
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

/** Each test has a protocol of its own, in the same window: to load the editor anew took longer than most of them. */
beforeEach(async () => {
  draft = (await api<ProtocolDraftBody>("POST", "/drafts", { protocol: DOCUMENT })).id;
  await page.goto(`${server.url}/#/protocols`);
  await page.getByRole("button", { name: "New protocol" }).waitFor();
  await page.goto(`${server.url}/#/draft/${draft}`);
  await state("listen").waitFor();
});

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${server.url}/v1/brands/skylark${path}`, {
    method,
    headers: { authorization: `Bearer ${server.key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as T;
}

const kept = async (): Promise<Protocol> =>
  parseProtocol((await api<ProtocolDraftBody>("GET", `/drafts/${draft}`)).document);
const layout = async (): Promise<Protocol["layout"]> => (await kept()).layout;

const state = (path: string): Locator => page.locator(`[data-testid="state"][data-state-path="${path}"]`);
const row = (at: number): Locator => page.locator('[data-group="listen#on:mention"] [data-testid="row"]').nth(at);
const inOutline = (title: string): Locator =>
  page.getByRole("region", { name: "States" }).getByRole("button", { name: title });
const trail = (): Locator => page.getByRole("navigation", { name: "Where this lies" });
const bar = (): Locator => page.getByRole("toolbar", { name: "With all that is chosen" });
const news = (text: string | RegExp): Locator => page.locator(".news").filter({ hasText: text });

async function palette(command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Search/ }).waitFor();
  await page.keyboard.type(command);
  await page.getByRole("option", { name: command }).first().waitFor();
  await page.keyboard.press("Enter");
}

async function drag(from: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (box === null) throw new Error("nothing to drag");
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + by.x / 2, start.y + by.y / 2, { steps: 5 });
  await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 5 });
  await page.mouse.up();
}

describe("a phase", () => {
  it("folds up into a card that says what is in it, stays so after a reload, and the document knows nothing of it", async () => {
    const before = await layout();
    await page.getByRole("button", { name: "Fold “Care” up" }).click();
    await state("care.ask").waitFor({ state: "detached" });
    await state("care").getByText("2 states, 1 way out").waitFor();
    await state("care").getByText("leads to Done").waitFor();
    await state("care").locator("..").locator(".badge").waitFor();
    await page.reload();
    await state("care").getByText("2 states, 1 way out").waitFor();
    expect(await layout()).toEqual(before);
    await page.getByRole("button", { name: "Open “Care”" }).click();
    await state("care.ask").waitFor();
  });

  it("folds up and opens by key and by palette, and what is chosen in it hands over to the card", async () => {
    await inOutline("Ask back").click();
    await trail().getByText("Ask back").waitFor();
    await page.keyboard.press("f");
    await state("care.ask").waitFor({ state: "detached" });
    await expect.poll(() => inOutline("Care").getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("f");
    await state("care.ask").waitFor();
    await palette("Fold all phases up");
    await state("care.ask").waitFor({ state: "detached" });
    await palette("Open all phases");
    await state("care.ask").waitFor();
  });

  it("opens for what is looked for in it: by its name, and by F8", async () => {
    await page.getByRole("button", { name: "Fold “Care” up" }).click();
    await state("care.ask").waitFor({ state: "detached" });
    await page.keyboard.press("Control+f");
    await page.keyboard.type("ask back");
    await page.keyboard.press("Enter");
    await state("care.ask").waitFor();
    await page.getByRole("button", { name: "Fold “Care” up" }).click();
    await state("care.ask").waitFor({ state: "detached" });
    await page.getByRole("searchbox").fill("");
    await page.locator(".react-flow__pane").click({ position: { x: 20, y: 700 } });
    await page.getByRole("button", { name: /^\d+ problems?/ }).waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press("F8");
        return state("care.ask").isVisible();
      }, SAVED)
      .toBe(true);
  });

  it("is resized by its corner and by keys, never smaller than what stands in it, one step each", async () => {
    await inOutline("Care").click();
    await drag(page.locator(".resize-corner"), { x: 120, y: 60 });
    await news("Resize “Care”").waitFor();
    await expect.poll(async () => (await layout())["care"]?.width, SAVED).toBeGreaterThan(0);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await layout())["care"], SAVED).toEqual(DOCUMENT.layout.care);
    await drag(page.locator(".resize-corner"), { x: -400, y: -300 });
    await page.keyboard.press("Shift+Alt+ArrowRight");
    const [phase, inner] = [await state("care").boundingBox(), await state("care.answer").boundingBox()];
    if (phase === null || inner === null) throw new Error("nothing is drawn");
    expect(phase.y + phase.height).toBeGreaterThan(inner.y + inner.height);
    expect(phase.x + phase.width).toBeGreaterThan(inner.x + inner.width);
  });
});

describe("the way to what is chosen", () => {
  it("is shown from the protocol inwards, and each step of it can be gone to", async () => {
    await inOutline("Ask back").click();
    await expect.poll(() => trail().getByRole("button").allTextContents()).toEqual(["Boxes", "Care", "Ask back"]);
    await trail().getByRole("button", { name: "Care" }).click();
    await expect.poll(() => inOutline("Care").getAttribute("aria-current")).toBe("true");
    await trail().getByRole("button", { name: "Boxes" }).click();
    await trail().waitFor({ state: "detached" });
  });

  it("is walked along the lines with Alt and the arrows, and told", async () => {
    await inOutline("Listen").click();
    await page.keyboard.press("Alt+ArrowRight");
    await news(/if, they are angry: leads to “Legal”/).waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await news(/else if, they ask: leads to “Ask back”, 2 of 3/).waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await news("At “Ask back”").waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await news(/^From “Listen”/).waitFor();
  });
});

describe("the rows of a card", () => {
  it("are dragged into another order, as one step; otherwise stays last", async () => {
    const conditions = async (): Promise<unknown> => {
      const mention = (await kept()).machine.states?.["listen"]?.on?.["mention"];
      return Array.isArray(mention) ? mention.map((each) => (typeof each === "object" ? each.guard : null)) : mention;
    };
    await row(1).hover();
    const height = (await row(0).boundingBox())?.height ?? 0;
    await drag(row(1).locator(".label-grip"), { x: 0, y: -height });
    await expect.poll(conditions, SAVED).toEqual(["asks", "angry", undefined]);
    await page.keyboard.press("Control+z");
    await expect.poll(conditions, SAVED).toEqual(["angry", "asks", undefined]);
    await row(2).hover();
    await drag(row(2).locator(".label-grip"), { x: 0, y: -2 * height });
    await news("“Otherwise” stands last").waitFor();
  });
});

describe("what is chosen", () => {
  it("is one thing after a plain click, whatever was chosen before: a row, a line or a card", async () => {
    const chosenRows = page.locator('[data-testid="row"][data-chosen="true"]');
    await row(1).click();
    await expect.poll(() => chosenRows.count()).toBe(1);
    await state("legal").click({ position: { x: 30, y: 12 } });
    await expect.poll(() => chosenRows.count()).toBe(0);
    await page.keyboard.press("Delete");
    await expect
      .poll(async () => Object.keys((await kept()).machine.states ?? {}), SAVED)
      .toEqual(["listen", "care", "done"]);
    expect(JSON.stringify((await kept()).machine.states?.["listen"])).toContain("asks");
  });
});

describe("a line", () => {
  it("is drawn back to the state that it leaves", async () => {
    await state("legal").click({ position: { x: 30, y: 12 } });
    const box = await state("legal").boundingBox();
    const handle = await state("legal").locator("xpath=..").locator(".handle-out").boundingBox();
    if (box === null || handle === null) throw new Error("nothing to draw from");
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(handle.x + 60, handle.y + 60, { steps: 5 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole("combobox", { name: "Search: When?" }).waitFor();
    expect(await page.getByRole("button", { name: "to a new end" }).count()).toBe(0);
    await page.keyboard.type("Reply sent");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await kept()).machine.states?.["legal"]?.on?.["reply.sent"], SAVED).toBeDefined();
    expect(JSON.stringify((await kept()).machine.states?.["legal"]?.on)).toContain("legal");
    expect(Object.keys((await kept()).machine.states ?? {})).toHaveLength(4);
  });
});

describe("room", () => {
  it("is made for states that lie over others, in one step, with the cards beside them", async () => {
    const crowded = { ...DOCUMENT, layout: { ...DOCUMENT.layout, legal: { x: 60, y: 50 } } };
    draft = (await api<ProtocolDraftBody>("POST", "/drafts", { protocol: crowded })).id;
    await page.goto(`${server.url}/#/draft/${draft}`);
    await page.getByText("A state lies over another").waitFor();
    await page.getByRole("button", { name: "Make room" }).click();
    await page.getByText("A state lies over another").waitFor({ state: "detached" });
    const {
      listen,
      legal,
      "legal#after:P1D": card,
    } = await (async () => {
      await expect.poll(async () => (await layout())["legal"]?.y, SAVED).toBeGreaterThan(60);
      return layout();
    })();
    expect(listen).toEqual(DOCUMENT.layout.listen);
    expect((card?.y ?? 0) - 430).toBe((legal?.y ?? 0) - 50);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("A state lies over another").waitFor();
  });
});

describe("the palette", () => {
  it("closes when the canvas beside it is pressed", async () => {
    await page.keyboard.press("Control+k");
    const search = page.getByRole("combobox", { name: /^Search/ });
    await search.waitFor();
    await page.mouse.click(560, 820);
    await search.waitFor({ state: "detached" });
  });
});

describe("several states", () => {
  it("do something more on the way in, and what only one does stays", async () => {
    await state("legal").click({ position: { x: 30, y: 12 } });
    await state("listen").click({ position: { x: 30, y: 12 }, modifiers: ["Control"] });
    const common = page.locator(".part").filter({ hasText: "What all of them do on the way in" });
    await common.getByRole("button", { name: "Add what it does" }).click();
    await page.getByRole("option", { name: /^Note/ }).click();
    await common.getByRole("textbox", { name: /^Text/ }).fill("Seen");
    const entries = async (): Promise<unknown[]> => {
      const { states } = (await kept()).machine;
      return [states?.["legal"]?.entry, states?.["listen"]?.entry];
    };
    const note = { type: "log", params: { text: "Seen" } };
    await expect.poll(entries, SAVED).toEqual([[note], [note]]);
  });
});

describe("without a pointer", () => {
  it("a state moves into a phase and out again, by the palette", async () => {
    const inCare = async (): Promise<boolean> =>
      Object.hasOwn((await kept()).machine.states?.["care"]?.states ?? {}, "legal");
    await inOutline("Legal").click();
    await palette("Move into “Care”");
    await expect.poll(inCare, SAVED).toBe(true);
    await palette("Move to the top of the chart");
    await expect.poll(inCare, SAVED).toBe(false);
  });

  it("Enter renames what is chosen, and Shift+2 shows it", async () => {
    await state("legal").click({ position: { x: 30, y: 12 } });
    const small = (await state("legal").boundingBox())?.width ?? 0;
    await page.keyboard.press("Shift+Digit2");
    await expect.poll(async () => (await state("legal").boundingBox())?.width).toBeGreaterThan(small);
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Lawyers");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await kept()).machine.states?.["legal"]?.meta?.["title"], SAVED).toBe("Lawyers");
  });
});

describe("the menu of a line", () => {
  it("puts a state in between", async () => {
    await page.locator('[data-edge="legal#after:P1D[0]>done"]').dispatchEvent("contextmenu", { bubbles: true });
    await page.getByRole("menuitem", { name: "Put a state in between" }).click();
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Wait");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => JSON.stringify((await kept()).machine.states?.["legal"]?.after), SAVED)
      .toContain("wait");
  });
});

describe("what was chosen in a form", () => {
  it("is taken back by Ctrl+Z from where it was chosen", async () => {
    const asks = async (): Promise<unknown> => (await kept()).conditions["asks"]?.when;
    await palette("they ask");
    const values = page.getByRole("combobox", { name: /^Values? of Intent/ });
    await values.click();
    await page.getByRole("option", { name: "Praise", exact: true }).click();
    await expect.poll(asks, SAVED).toContain("praise");
    await page.keyboard.press("Control+z");
    await expect.poll(asks, SAVED).toBe('triage.intent == "question"');
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(asks, SAVED).toContain("praise");
  });
});

describe("several things at once", () => {
  const chooseTwo = async (): Promise<void> => {
    await state("listen").click({ position: { x: 30, y: 12 } });
    await state("legal").click({ position: { x: 30, y: 12 }, modifiers: ["Shift"] });
    await bar().getByText("2 chosen").waitFor();
  };

  it("are aligned by a button, with the cards of their events, as one step", async () => {
    await chooseTwo();
    await bar().getByRole("button", { name: "Align on the left" }).click();
    await expect.poll(async () => (await layout())["legal"], SAVED).toEqual({ x: 40, y: 420 });
    expect((await layout())["legal#after:P1D"]).toEqual({ x: 320, y: 430 });
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await layout())["legal"], SAVED).toEqual({ x: 60, y: 420 });
  });

  it("are tidied up alone: everything else stays where it is", async () => {
    await chooseTwo();
    await bar().getByRole("button", { name: "Tidy these up" }).click();
    await news(/^Tidy \d boxes up$/).waitFor();
    await expect.poll(layout, SAVED).not.toEqual(DOCUMENT.layout);
    const after = await layout();
    for (const id of ["done", "care", "care.ask", "care.answer"]) expect(after[id]).toEqual((await kept()).layout[id]);
    expect(after["care"]).toEqual(DOCUMENT.layout.care);
    expect(after["done"]).toEqual(DOCUMENT.layout.done);
    await page.keyboard.press("Control+z");
    await expect.poll(layout, SAVED).toEqual(DOCUMENT.layout);
  });

  it("are put in order from the menu and the palette too, and the bar is walked with the arrows", async () => {
    await chooseTwo();
    await palette("Align at the top");
    await expect.poll(async () => (await layout())["legal"]?.y, SAVED).toBe(40);
    await page.keyboard.press("Control+z");
    await state("listen").click({ button: "right", position: { x: 30, y: 12 } });
    await page.getByRole("menuitem", { name: "Put them in order" }).hover();
    await page.getByRole("menuitem", { name: "Align on the right" }).click();
    await expect.poll(async () => (await layout())["listen"]?.x, SAVED).toBe(60);
    await bar().getByRole("button").first().focus();
    for (let n = 0; n < 4; n += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await news("on one middle line").waitFor();
  });
});

it("nothing went wrong on the way", () => {
  expect(complaints).toEqual([]);
});
