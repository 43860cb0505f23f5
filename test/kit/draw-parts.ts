import type { Locator } from "playwright-core";
import { durationInWords } from "@parley/engine";
import { pick, type Idea } from "./draw-protocol.ts";
import { inspector, type Hands } from "./hands.ts";

/** Makes everything that the decision tree of the college names: what it remembers, asks, promises, says and hears. */
export async function drawParts(hands: Hands, { protocol, brand }: Idea): Promise<void> {
  const form = inspector(hands.page);
  await hands.go("The protocol itself");
  await hands.write(form.getByLabel("What it is for"), protocol.description ?? "");
  for (const { title } of Object.values(protocol.variables)) await make(hands, "variable", title ?? "");
  for (const [name, { title, description }] of Object.entries(protocol.events)) {
    await make(hands, "event", title);
    if (description !== undefined) await hands.write(form.getByLabel("What it means"), description);
    await hands.write(form.getByLabel("Sent under the name"), name);
  }
  await drawConditions(hands);
  for (const { title, within, schedule, answers } of Object.values(protocol.clocks)) {
    await make(hands, "clock", title);
    await hands.write(
      form.getByRole("textbox", { name: "Within" }),
      `${durationInWords(within)} in ${brand.schedules[schedule ?? ""]?.title} hours`,
    );
    if (answers === undefined) await hands.press(form.getByLabel("It answers “By when?”"));
  }
  for (const { en } of Object.values(protocol.messages)) await writeMessage(hands, en ?? "");
}

async function make(hands: Hands, what: string, title: string): Promise<void> {
  const form = inspector(hands.page);
  await hands.go("The protocol itself");
  await hands.press(form.getByRole("button", { name: `New ${what}`, exact: true }));
  const name = form.getByRole("textbox", {
    name: what === "message" ? "What the new message says" : `Name of the new ${what}`,
  });
  await name.waitFor();
  await hands.page.keyboard.insertText(title);
  await hands.page.keyboard.press("Enter");
  await name.waitFor({ state: "detached" });
}

/** The two conditions of the tree, as rules. */
async function drawConditions(hands: Hands): Promise<void> {
  const form = inspector(hands.page);
  const fact = (index: number): Locator => form.getByRole("button", { name: /^Fact:/ }).nth(index);
  await make(hands, "condition", "it sounds negative");
  await hands.select(form.getByLabel("How many must hold"), "Any of these");
  await hands.press(fact(0));
  await hands.take("Sentiment");
  await choose(hands, form.getByRole("combobox", { name: "Value of Sentiment" }), "Negative");
  await hands.press(form.getByRole("button", { name: "Condition", exact: true }));
  await hands.press(form.getByRole("button", { name: /^What is asked of Intent/ }));
  await hands.take("is one of");
  for (const intent of ["Complaint", "Abuse", "Spam"])
    await choose(hands, form.getByRole("combobox", { name: "Values of Intent" }), intent);
  await make(hands, "condition", "they have trolled here before");
  await hands.press(fact(0));
  await hands.take("Has trolled before");
}

/** Types into a field that offers choices, and takes the one that is meant. */
async function choose(hands: Hands, field: Locator, value: string): Promise<void> {
  await hands.write(field, value);
  await hands.page.getByRole("option", { name: value, exact: true }).waitFor();
  await hands.page.keyboard.press("ArrowDown");
  await hands.page.keyboard.press("Enter");
}

/** A message with the author's name in it, or their handle, cut to thirty letters. */
async function writeMessage(hands: Hands, text: string): Promise<void> {
  const { page } = hands;
  const [before = "", after = ""] = text.split(/\{\{.*?\}\}/);
  await make(hands, "message", before.trim());
  const words = inspector(page).getByRole("textbox", { name: "Message in English" });
  await hands.press(words);
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(" ");
  await hands.press(inspector(page).getByRole("button", { name: "Insert a value" }));
  await hands.take("author’s name");
  const value = page.getByRole("dialog");
  await pick(hands, value, "When it is not known", "author’s handle");
  await hands.write(value.getByLabel("At most"), "30");
  await page.keyboard.press("Escape");
  await page.keyboard.insertText(after);
}
