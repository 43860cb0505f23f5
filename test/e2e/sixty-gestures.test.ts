import { checkProtocol, parseBrand } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedGestures } from "../kit/counted-gestures.ts";
import { openEditor, savedProtocol, type EditorBench } from "../kit/editor-page.ts";
import { exampleFile } from "../kit/example.ts";

/** A newcomer's way from the home page to a protocol that works: no expression is typed, no key is known by heart. */
const MOST_GESTURES = 60;
/** Rehearsing it afterwards: two mentions to where they lead, the second kept as a scenario that passes. */
const MOST_TO_REHEARSE = 12;
const PATIENCE = 600_000;

let bench: EditorBench;
let page: Page;

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
});

afterAll(() => bench?.close());

const button = (name: string | RegExp): Locator => page.getByRole("button", { name });
const option = (name: string): Locator =>
  page.getByRole("option").filter({ has: page.getByText(name, { exact: true }) });
const card = (title: string): Locator =>
  page.locator("[data-testid=state]").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
/** The handle of a state, which shows itself to whoever points at its card. */
async function next(title: string): Promise<Locator> {
  await card(title).hover();
  return card(title).locator("xpath=..").locator(".handle-out");
}

it(
  "five states, two conditions, a clock and two messages take at most sixty gestures, and the checker agrees",
  async () => {
    const hand = countedGestures(page);
    const add = (): Locator => button("Add what it does").first();
    await page.goto(`${bench.server.url}/#/protocols`);
    await hand.click(button("New protocol"));
    await hand.type("Complaints");
    await hand.enter();
    await page.locator(".react-flow__pane").waitFor();
    await hand.doubleClick(60, 200);
    await hand.type("Listen");

    await hand.click(page.getByTitle("Drag to where it leads, or click for a new state"));
    await hand.click(button("to a new end"));
    await hand.click(option("At once"));
    await hand.type("Left alone");
    await hand.enter();
    await hand.click(button("Say that nobody responds here"));

    await hand.click(await next("Listen"));
    await hand.click(option("At once"));
    await hand.type("Answer");
    await hand.click(add());
    await hand.click(option("Reply"));
    await hand.type("Sorry! We look into it now");
    await hand.enter();
    await hand.click(add());
    await hand.click(option("Start clock"));
    await hand.type("First answer");
    await hand.enter();
    await hand.click(button(/^Decide: “Front line” leads/));

    await hand.click(await next("Listen"));
    await hand.click(option("At once"));
    await hand.type("Escalate");
    await hand.click(add());
    await hand.click(option("Reply"));
    await hand.type("Our manager is on it");
    await hand.enter();
    await hand.click(button(/^Decide: “Senior care” leads/));

    await hand.click(page.getByTestId("row").first());
    await hand.click(page.getByRole("combobox", { name: "Value of Intent" }).first());
    await hand.click(page.getByRole("option", { name: "Complaint", exact: true }));
    await hand.click(button("Fact: Intent").nth(1));
    await hand.type("sentiment");
    await hand.enter();
    await hand.click(page.getByRole("combobox", { name: "Value of Sentiment" }));
    await hand.click(page.getByRole("option", { name: "Negative", exact: true }));

    await hand.click(await next("Answer"));
    await hand.click(button("to a new end"));
    await hand.click(option("Reply sent"));
    await hand.type("Answered");
    await hand.enter();
    await hand.drag(await next("Answer"), card("Escalate"));
    await hand.click(option("“First answer” runs out"));
    await hand.drag(await next("Escalate"), card("Answered"));
    await hand.click(option("Reply sent"));

    expect(hand.list.length, hand.list.join("\n")).toBeLessThanOrEqual(MOST_GESTURES);
    await page.getByText("5 states · 6 transitions").waitFor();
    const protocol = await savedProtocol(bench, page);
    const brand = parseBrand(JSON.parse(exampleFile("airline-care", "brand.json")));
    const errors = checkProtocol(protocol, brand).filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect(Object.keys(protocol.machine.states ?? {})).toEqual([
      "listen",
      "leftAlone",
      "answer",
      "escalate",
      "answered",
    ]);
    expect(Object.values(protocol.conditions).map(({ when }) => when)).toEqual([
      "triage.intent == 'complaint'",
      "triage.sentiment == 'negative'",
    ]);
    expect(Object.values(protocol.clocks)).toEqual([{ title: "First answer", within: "PT1H", answers: "due" }]);
    expect(Object.values(protocol.messages)).toEqual([
      { en: "Sorry! We look into it now" },
      { en: "Our manager is on it" },
    ]);
    expect(bench.complaints).toEqual([]);
  },
  PATIENCE,
);

it(
  "what was drawn is rehearsed in a few gestures more",
  async () => {
    const hand = countedGestures(page);
    const isAt = (title: string): Promise<void> =>
      page
        .getByRole("complementary", { name: "The moment" })
        .getByRole("heading", { name: title, exact: true })
        .waitFor();
    const goalOf = async (row: Locator): Promise<string> =>
      /→ (.*?)(?: \(the end\))?$/m.exec(await row.innerText())?.[1] ?? "";
    await hand.click(button("Rehearse").last());
    const goals: string[] = [];
    for (const sample of [button(/^Praise/), button(/^A complaint/)]) {
      await sample.waitFor();
      const goal = await goalOf(sample);
      await hand.click(sample);
      await isAt(goal);
      goals.push(goal);
      if (goals.length === 1) await hand.click(button("Begin anew"));
    }
    expect(goals[0]).not.toBe(goals[1]);
    await hand.click(button(/^Reply sent/));
    await isAt("Answered");
    await hand.click(button("Save as scenario"));
    await hand.click(button(/^Save with/));
    await hand.click(page.getByText("Scenarios (1)"));
    await page.getByText("It passes").waitFor();
    expect(hand.list.length, hand.list.join("\n")).toBeLessThanOrEqual(MOST_TO_REHEARSE);
    expect(bench.complaints).toEqual([]);
  },
  PATIENCE,
);
