import { setTimeout } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginBlank, openEditor, savedProtocol, type EditorBench } from "../kit/editor-page.ts";
import { inspector, withMouse } from "../kit/hands.ts";

/** What was begun is finished or not begun: copying between windows, moving in and out of phases, a reload while dragging. */
let bench: EditorBench;
let page: Page;

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
});

afterAll(() => bench?.close());

const card = (at: Page, title: string): Locator =>
  at.locator("[data-testid=state]").filter({ has: at.getByRole("heading", { name: title, exact: true }) });

/** Where something stands once the view rests: what was pressed just now may still move it. */
async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  let box = await part.boundingBox();
  for (let same = 0; same < 3;) {
    await setTimeout(50);
    const next = await part.boundingBox();
    same = JSON.stringify(next) === JSON.stringify(box) ? same + 1 : 0;
    box = next;
  }
  if (box === null) throw new Error(`not to be seen: ${part.toString()}`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 14) };
}

/** Takes hold of a state and brings it somewhere, without letting it go. */
async function carry(part: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await middleOf(part);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

it("states that are copied into another protocol in another window keep the lines between them, in one step", async () => {
  const hands = withMouse(page);
  await beginBlank(bench, page, "From here");
  for (const title of ["Ask", "Answer", "Elsewhere"]) await hands.add(title);
  await hands.lead("Ask", "Answer", "Customer writes again");
  await hands.lead("Answer", "Elsewhere", "Reply sent");
  await hands.go("Ask");
  await card(page, "Answer").click({ modifiers: ["Control"] });
  await page.keyboard.press("Control+c");
  const before = await savedProtocol(bench, page);
  expect(Object.keys(before.machine.states ?? {})).toEqual(["ask", "answer", "elsewhere"]);

  const other = await bench.window();
  await beginBlank(bench, other, "To there");
  await withMouse(other).add("Ask");
  await withMouse(other).go("Ask");
  await other.bringToFront();
  await other.keyboard.press("Control+v");
  await card(other, "Answer").waitFor();
  const { machine } = await savedProtocol(bench, other);
  expect(Object.keys(machine.states ?? {})).toEqual(["ask", "ask2", "answer"]);
  expect(machine.states?.["ask2"]?.on).toEqual({ mention: "answer" });
  expect(machine.states?.["answer"]?.on).toBeUndefined();
  await other.getByRole("button", { name: "Undo" }).click();
  await card(other, "Answer").waitFor({ state: "detached" });
  expect(Object.keys((await savedProtocol(bench, other)).machine.states ?? {})).toEqual(["ask"]);
});

it("a state that is dragged into a phase lies in it, its lines follow, and dragged out it is as before", async () => {
  const hands = withMouse(page);
  await beginBlank(bench, page, "In and out");
  await hands.add("Care");
  await hands.press(inspector(page).getByRole("button", { name: /^Kind / }));
  await hands.take("A phase: states that belong together");
  await hands.add("Listen");
  await hands.go("Care");
  await hands.add("Done");
  await hands.lead("Listen", "Done", "Reply sent");
  const before = await savedProtocol(bench, page);
  expect(before.machine.states?.["listen"]?.on).toEqual({ "reply.sent": "done" });

  await page.getByRole("button", { name: "Show the whole chart" }).click();
  await carry(card(page, "Listen"), await middleOf(card(page, "New state")));
  await page.locator('[data-drop="true"]').waitFor();
  await page.mouse.up();
  await expect
    .poll(async () => (await savedProtocol(bench, page)).machine.states?.["care"]?.states?.["listen"]?.on)
    .toBeDefined();
  const inside = await savedProtocol(bench, page);
  expect(inside.machine.states?.["listen"]).toBeUndefined();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await savedProtocol(bench, page)).machine).toEqual(before.machine);
});

it("a reload in the middle of a drag loses nothing, and leaves nothing half done", async () => {
  await beginBlank(bench, page, "Cut short");
  const hands = withMouse(page);
  await hands.add("One");
  await hands.add("Two");
  const before = await savedProtocol(bench, page);
  const from = await middleOf(card(page, "Two"));
  await carry(card(page, "Two"), { x: from.x - 60, y: from.y + 160 });
  await page.reload();
  await card(page, "Two").waitFor();
  await page.mouse.up();
  expect(await page.getByText("never saved").count()).toBe(0);
  expect(await savedProtocol(bench, page)).toEqual(before);
});

it("nothing went wrong on the way", () => {
  expect(bench.complaints).toEqual([]);
});

it("a draft that is left a moment after a change is saved all the same, and nothing is offered when it is opened again", async () => {
  await beginBlank(bench, page, "Left at once");
  await withMouse(page).add("Ask");
  await savedProtocol(bench, page);
  const draft = page.url();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Name of the state" }).fill("At the last moment");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Protocols" }).click();
  await page.getByRole("button", { name: "New protocol" }).waitFor();
  await page.goto(draft);
  await card(page, "At the last moment").waitFor();
  await page.getByText("draft, saved").waitFor();
  expect(await page.getByText("never saved").count()).toBe(0);
  expect(JSON.stringify(await savedProtocol(bench, page))).toContain("At the last moment");
});
