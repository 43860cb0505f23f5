import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOXES, Boxes, SAVED } from "../kit/boxes.ts";

/** What is done with one thing that is chosen, and with several. */
let boxes: Boxes;
let page: Page;

beforeAll(async () => {
  boxes = await Boxes.open();
  ({ page } = boxes);
});

/** Each test has a protocol of its own, in the same window: to load the editor anew took longer than most of them. */
beforeEach(() => boxes.begin());

afterAll(() => boxes?.close());

describe("what is chosen", () => {
  it("is one thing after a plain click, whatever was chosen before: a row, a line or a card", async () => {
    const chosenRows = page.locator('[data-testid="row"][data-chosen="true"]');
    await boxes.row(1).click();
    await expect.poll(() => chosenRows.count()).toBe(1);
    await boxes.state("legal").click({ position: { x: 30, y: 12 } });
    await expect.poll(() => chosenRows.count()).toBe(0);
    await page.keyboard.press("Delete");
    await expect
      .poll(async () => Object.keys((await boxes.kept()).machine.states ?? {}), SAVED)
      .toEqual(["listen", "care", "done"]);
    expect(JSON.stringify((await boxes.kept()).machine.states?.["listen"])).toContain("asks");
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
    await boxes.state("legal").click({ position: { x: 30, y: 12 } });
    await boxes.state("listen").click({ position: { x: 30, y: 12 }, modifiers: ["Control"] });
    const common = page.locator(".part").filter({ hasText: "What all of them do on the way in" });
    await common.getByRole("button", { name: "Add what it does" }).click();
    await page.getByRole("option", { name: /^Note/ }).click();
    await common.getByRole("textbox", { name: /^Text/ }).fill("Seen");
    const entries = async (): Promise<unknown[]> => {
      const { states } = (await boxes.kept()).machine;
      return [states?.["legal"]?.entry, states?.["listen"]?.entry];
    };
    const note = { type: "log", params: { text: "Seen" } };
    await expect.poll(entries, SAVED).toEqual([[note], [note]]);
  });
});

describe("without a pointer", () => {
  it("a state moves into a phase and out again, by the palette", async () => {
    const inCare = async (): Promise<boolean> =>
      Object.hasOwn((await boxes.kept()).machine.states?.["care"]?.states ?? {}, "legal");
    await boxes.inOutline("Legal").click();
    await boxes.palette("Move into “Care”");
    await expect.poll(inCare, SAVED).toBe(true);
    await boxes.palette("Move to the top of the chart");
    await expect.poll(inCare, SAVED).toBe(false);
  });

  it("Enter renames what is chosen, and Shift+2 shows it", async () => {
    await boxes.state("legal").click({ position: { x: 30, y: 12 } });
    const small = (await boxes.state("legal").boundingBox())?.width ?? 0;
    await page.keyboard.press("Shift+Digit2");
    await expect.poll(async () => (await boxes.state("legal").boundingBox())?.width).toBeGreaterThan(small);
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Lawyers");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await boxes.kept()).machine.states?.["legal"]?.meta?.["title"], SAVED)
      .toBe("Lawyers");
  });
});

describe("what was chosen in a form", () => {
  it("is taken back by Ctrl+Z from where it was chosen", async () => {
    const asks = async (): Promise<unknown> => (await boxes.kept()).conditions["asks"]?.when;
    await boxes.palette("they ask");
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
    await boxes.state("listen").click({ position: { x: 30, y: 12 } });
    await boxes.state("legal").click({ position: { x: 30, y: 12 }, modifiers: ["Shift"] });
    await boxes.bar().getByText("2 chosen").waitFor();
  };

  it("are aligned by a button, with the cards of their events, as one step", async () => {
    await chooseTwo();
    await boxes.bar().getByRole("button", { name: "Align on the left" }).click();
    await expect.poll(async () => (await boxes.layout())["legal"], SAVED).toEqual({ x: 40, y: 420 });
    expect((await boxes.layout())["legal#after:P1D"]).toEqual({ x: 320, y: 430 });
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await boxes.layout())["legal"], SAVED).toEqual({ x: 60, y: 420 });
  });

  it("are tidied up alone: everything else stays where it is", async () => {
    await chooseTwo();
    await boxes.bar().getByRole("button", { name: "Tidy these up" }).click();
    await boxes.news(/^Tidy \d boxes up$/).waitFor();
    await expect.poll(() => boxes.layout(), SAVED).not.toEqual(BOXES.layout);
    const after = await boxes.layout();
    for (const id of ["done", "care", "care.ask", "care.answer"])
      expect(after[id]).toEqual((await boxes.kept()).layout[id]);
    expect(after["care"]).toEqual(BOXES.layout.care);
    expect(after["done"]).toEqual(BOXES.layout.done);
    await page.keyboard.press("Control+z");
    await expect.poll(() => boxes.layout(), SAVED).toEqual(BOXES.layout);
  });

  it("are put in order from the menu and the palette too, and the bar is walked with the arrows", async () => {
    await chooseTwo();
    await boxes.palette("Align at the top");
    await expect.poll(async () => (await boxes.layout())["legal"]?.y, SAVED).toBe(40);
    await page.keyboard.press("Control+z");
    await boxes.state("listen").click({ button: "right", position: { x: 30, y: 12 } });
    await page.getByRole("menuitem", { name: "Put them in order" }).hover();
    await page.getByRole("menuitem", { name: "Align on the right" }).click();
    await expect.poll(async () => (await boxes.layout())["listen"]?.x, SAVED).toBe(60);
    await boxes.bar().getByRole("button").first().focus();
    for (let n = 0; n < 4; n += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await boxes.news("on one middle line").waitFor();
  });
});

it("nothing went wrong on the way", () => {
  expect(boxes.complaints).toEqual([]);
});
