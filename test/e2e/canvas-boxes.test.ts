import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOXES, Boxes, SAVED } from "../kit/boxes.ts";

/** What lies on the canvas: phases, rows, lines, and the way to them. */
let boxes: Boxes;
let page: Page;

beforeAll(async () => {
  boxes = await Boxes.open();
  ({ page } = boxes);
});

/** Each test has a protocol of its own, in the same window: to load the editor anew took longer than most of them. */
beforeEach(() => boxes.begin());

afterAll(() => boxes?.close());

describe("a phase", () => {
  it("folds up into a card that says what is in it, stays so after a reload, and the document knows nothing of it", async () => {
    const before = await boxes.layout();
    await page.getByRole("button", { name: "Fold “Care” up" }).click();
    await boxes.state("care.ask").waitFor({ state: "detached" });
    await boxes.state("care").getByText("2 states, 1 way out").waitFor();
    await boxes.state("care").getByText("leads to Done").waitFor();
    await boxes.state("care").locator("..").locator(".badge").waitFor();
    await page.reload();
    await boxes.state("care").getByText("2 states, 1 way out").waitFor();
    expect(await boxes.layout()).toEqual(before);
    await page.getByRole("button", { name: "Open “Care”" }).click();
    await boxes.state("care.ask").waitFor();
  });

  it("folds up and opens by key and by palette, and what is chosen in it hands over to the card", async () => {
    await boxes.inOutline("Ask back").click();
    await boxes.trail().getByText("Ask back").waitFor();
    await page.keyboard.press("f");
    await boxes.state("care.ask").waitFor({ state: "detached" });
    await expect.poll(() => boxes.inOutline("Care").getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("f");
    await boxes.state("care.ask").waitFor();
    await boxes.palette("Fold all phases up");
    await boxes.state("care.ask").waitFor({ state: "detached" });
    await boxes.palette("Open all phases");
    await boxes.state("care.ask").waitFor();
  });

  it("opens for what is looked for in it: by its name, and by F8", async () => {
    await page.getByRole("button", { name: "Fold “Care” up" }).click();
    await boxes.state("care.ask").waitFor({ state: "detached" });
    await page.keyboard.press("Control+f");
    await page.keyboard.type("ask back");
    await page.keyboard.press("Enter");
    await boxes.state("care.ask").waitFor();
    await page.getByRole("button", { name: "Fold “Care” up" }).click();
    await boxes.state("care.ask").waitFor({ state: "detached" });
    await page.getByRole("searchbox").fill("");
    await page.locator(".react-flow__pane").click({ position: { x: 20, y: 700 } });
    await page.getByRole("button", { name: /^\d+ problems?/ }).waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press("F8");
        return boxes.state("care.ask").isVisible();
      }, SAVED)
      .toBe(true);
  });

  it("that is pressed between its states stays where it is, and comes into sight when it is chosen elsewhere", async () => {
    const view = () => page.locator(".react-flow__viewport").evaluate((element) => getComputedStyle(element).transform);
    const frameOf = async (path: string) =>
      (await boxes.state(path).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const pane = (await page.locator(".react-flow__pane").boundingBox()) ?? { x: 0, y: 0 };
    const first = await frameOf("care.ask");
    await page.mouse.move(first.x, first.y);
    // To where its first state stands in the corner, and its own beginning outside.
    await page.mouse.wheel(2 * (first.x - pane.x - 30), 2 * (first.y - pane.y - 30));
    await expect.poll(async () => (await frameOf("care")).y < pane.y, { timeout: 20_000 }).toBe(true);
    const { x, y, width, height } = await frameOf("care.ask");
    const before = await view();
    await page.mouse.click(x + width / 2, y + height + 8, { button: "right" });
    await boxes.trail().getByText("Care").waitFor();
    await page.waitForTimeout(600);
    expect(await view()).toBe(before);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await boxes.trail().waitFor({ state: "detached" });
    await boxes.inOutline("Care").click();
    await expect.poll(view, { timeout: 20_000 }).not.toBe(before);
  });

  it("is chosen by a frame all around it, and not by one around what stands in it", async () => {
    const frame = async (path: string, around: number): Promise<string[]> => {
      const { x, y, width, height } = (await boxes.state(path).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.keyboard.press("Escape");
      await page.keyboard.down("Shift");
      await page.mouse.move(x - around, y - around);
      await page.mouse.down();
      await page.mouse.move(x + width + around, y + height + around, { steps: 6 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      const chosen = page.locator(".react-flow__node.selected");
      await chosen.first().waitFor();
      return chosen.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-id") ?? ""));
    };
    const inside = await frame("care.ask", 6);
    expect([inside.includes("care.ask"), inside.includes("care")]).toEqual([true, false]);
    expect(await frame("care", 8)).toContain("care");
  });

  it("is resized by its corner and by keys, never smaller than what stands in it, one step each", async () => {
    await boxes.inOutline("Care").click();
    await boxes.drag(page.locator(".resize-corner"), { x: 120, y: 60 });
    await boxes.news("Resize “Care”").waitFor();
    await expect.poll(async () => (await boxes.layout())["care"]?.width, SAVED).toBeGreaterThan(0);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await boxes.layout())["care"], SAVED).toEqual(BOXES.layout.care);
    await boxes.drag(page.locator(".resize-corner"), { x: -400, y: -300 });
    await page.keyboard.press("Shift+Alt+ArrowRight");
    const [phase, inner] = [await boxes.state("care").boundingBox(), await boxes.state("care.answer").boundingBox()];
    if (phase === null || inner === null) throw new Error("nothing is drawn");
    expect(phase.y + phase.height).toBeGreaterThan(inner.y + inner.height);
    expect(phase.x + phase.width).toBeGreaterThan(inner.x + inner.width);
  });
});

describe("the way to what is chosen", () => {
  it("is shown from the protocol inwards, and each step of it can be gone to", async () => {
    await boxes.inOutline("Ask back").click();
    await expect.poll(() => boxes.trail().getByRole("button").allTextContents()).toEqual(["Boxes", "Care", "Ask back"]);
    await boxes.trail().getByRole("button", { name: "Care" }).click();
    await expect.poll(() => boxes.inOutline("Care").getAttribute("aria-current")).toBe("true");
    await boxes.trail().getByRole("button", { name: "Boxes" }).click();
    await boxes.trail().waitFor({ state: "detached" });
  });

  it("is walked along the lines with Alt and the arrows, and told", async () => {
    await boxes.inOutline("Listen").click();
    await page.keyboard.press("Alt+ArrowRight");
    await boxes.news(/if, they are angry: leads to “Legal”/).waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await boxes.news(/else if, they ask: leads to “Ask back”, 2 of 3/).waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await boxes.news("At “Ask back”").waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await boxes.news(/^From “Listen”/).waitFor();
  });
});

describe("the rows of a card", () => {
  it("are dragged into another order, as one step; otherwise stays last", async () => {
    const conditions = async (): Promise<unknown> => {
      const mention = (await boxes.kept()).machine.states?.["listen"]?.on?.["mention"];
      return Array.isArray(mention) ? mention.map((each) => (typeof each === "object" ? each.guard : null)) : mention;
    };
    await boxes.row(1).hover();
    const height = (await boxes.row(0).boundingBox())?.height ?? 0;
    await boxes.drag(boxes.row(1).locator(".label-grip"), { x: 0, y: -height });
    await expect.poll(conditions, SAVED).toEqual(["asks", "angry", undefined]);
    await page.keyboard.press("Control+z");
    await expect.poll(conditions, SAVED).toEqual(["angry", "asks", undefined]);
    await boxes.row(2).hover();
    await boxes.drag(boxes.row(2).locator(".label-grip"), { x: 0, y: -2 * height });
    await boxes.news("“Otherwise” stands last").waitFor();
  });
});

describe("a line", () => {
  it("goes along with a state that is dragged, while it is held and after, over the border of its phase too", async () => {
    const [line, card] = ["care.answer#reply.sent[0]>done", "care.answer#on:reply.sent"];
    const path = page.locator(`[data-edge="${line}"]`).filter({ visible: true });
    /** How far its beginning is from the card that it leaves, in px of the screen. */
    const apart = async (): Promise<number> => {
      const box = await page.locator(`.react-flow__node[data-id="${card}"]`).boundingBox();
      const { x, y } = await path.evaluate((element) => {
        if (!(element instanceof SVGPathElement)) throw new Error("not a line");
        const begins = element.getPointAtLength(0).matrixTransform(element.getScreenCTM() ?? undefined);
        return { x: begins.x, y: begins.y };
      });
      if (box === null) throw new Error("the card is not there");
      const outside = (at: number, from: number, size: number): number => Math.max(from - at, 0, at - from - size);
      return Math.hypot(outside(x, box.x, box.width), outside(y, box.y, box.height));
    };
    const { x, y } = (await boxes.state("care.answer").boundingBox()) ?? { x: 0, y: 0 };
    expect(await path.count()).toBe(0);
    await page.mouse.move(x + 30, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 10);
    await page.mouse.move(x + 80, y - 20);
    await path.waitFor({ state: "attached" });
    await expect.poll(apart, { timeout: 20_000 }).toBeLessThan(4);
    await page.mouse.move(x + 90, y - 25, { steps: 3 });
    expect(await apart()).toBeLessThan(4);
    await page.mouse.up();
    await expect.poll(async () => (await boxes.layout())["care.answer"]?.y, SAVED).toBeLessThan(250);
    expect(await path.count()).toBe(1);
    expect(await apart()).toBeLessThan(4);
  });

  it("is drawn back to the state that it leaves", async () => {
    await boxes.state("legal").click({ position: { x: 30, y: 12 } });
    const box = await boxes.state("legal").boundingBox();
    const handle = await boxes.state("legal").locator("xpath=..").locator(".handle-out").boundingBox();
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
    await expect
      .poll(async () => (await boxes.kept()).machine.states?.["legal"]?.on?.["reply.sent"], SAVED)
      .toBeDefined();
    expect(JSON.stringify((await boxes.kept()).machine.states?.["legal"]?.on)).toContain("legal");
    expect(Object.keys((await boxes.kept()).machine.states ?? {})).toHaveLength(4);
  });
});

describe("room", () => {
  it("is made for states that lie over others, in one step, with the cards beside them", async () => {
    const crowded = { ...BOXES, layout: { ...BOXES.layout, legal: { x: 60, y: 50 } } };
    await boxes.begin(crowded);
    await page.getByText("A state lies over another").waitFor();
    await page.getByRole("button", { name: "Make room" }).click();
    await page.getByText("A state lies over another").waitFor({ state: "detached" });
    const {
      listen,
      legal,
      "legal#after:P1D": card,
    } = await (async () => {
      await expect.poll(async () => (await boxes.layout())["legal"]?.y, SAVED).toBeGreaterThan(60);
      return boxes.layout();
    })();
    expect(listen).toEqual(BOXES.layout.listen);
    expect((card?.y ?? 0) - 430).toBe((legal?.y ?? 0) - 50);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("A state lies over another").waitFor();
  });
});

describe("the menu of a line", () => {
  it("puts a state in between", async () => {
    await page.locator('[data-edge="legal#after:P1D[0]>done"]').dispatchEvent("contextmenu", { bubbles: true });
    await page.getByRole("menuitem", { name: "Put a state in between" }).click();
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Wait");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => JSON.stringify((await boxes.kept()).machine.states?.["legal"]?.after), SAVED)
      .toContain("wait");
  });
});

describe("the form beside the canvas", () => {
  it("goes on with what was just made, and keeps the keys of who goes from form to form", async () => {
    const form = page.getByRole("complementary", { name: "What is chosen" });
    await form.getByRole("button", { name: "New message" }).click();
    await page.keyboard.type("Good news");
    await page.keyboard.press("Enter");
    await form.getByRole("textbox", { name: "Message in English" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.type(", truly");
    await expect.poll(async () => JSON.stringify((await boxes.kept()).messages), SAVED).toContain('"Good news, truly"');
    await page.locator(".react-flow__pane").click({ position: { x: 20, y: 300 } });
    await form.getByRole("button", { name: "they are angry" }).click();
    await page.locator("aside:focus").waitFor();
    expect(Object.keys((await boxes.kept()).machine.states ?? {})).toHaveLength(4);
  });
});

it("nothing went wrong on the way", () => {
  expect(boxes.complaints).toEqual([]);
});
