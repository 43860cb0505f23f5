import type { ElementHandle, Locator, Page } from "playwright-core";

/** How somebody works with the design view: with a mouse, or with keys alone. What can be seen is all that they know of it. */
export interface Hands {
  readonly page: Page;
  /** A button, a checkbox, a link. */
  press(control: Locator): Promise<void>;
  /** Puts a text into a field, in the place of what is there. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from the list that is open. */
  take(title: string): Promise<void>;
  /** Chooses from a list of the browser's own. */
  select(control: Locator, label: string): Promise<void>;
  /** Goes to a state, or to the protocol itself. */
  go(title: string): Promise<void>;
  /** Makes a state beside the one that is chosen, and names it. */
  add(title: string): Promise<void>;
  /** Leads from the chosen state to another one, and says when. */
  lead(from: string, to: string, when: string): Promise<void>;
}

/** What is chosen, as a form. */
export const inspector = (page: Page): Locator => page.getByRole("complementary", { name: "What is chosen" });

const WHOLE = "The protocol itself";

const optionCalled = (page: Page, title: string): Locator =>
  page.getByRole("option").filter({ has: page.getByText(title, { exact: true }) });

const nameOnCard = (page: Page): Locator => page.getByRole("textbox", { name: "Name of the state" });

const cardCalled = (page: Page, title: string): Locator =>
  page
    .locator("[data-testid=state]")
    .filter({ has: page.getByRole("heading", { name: title, exact: true, includeHidden: true }) })
    .first();

/** Where a card is taken: of a phase, the middle belongs to what stands in it. */
const ON_ITS_HEAD = { x: 40, y: 7 };

/** Clicks, drags, and types words. A drag is made where both ends can be seen; else the form says where a line leads. */
export function withMouse(page: Page): Hands & { readonly drags: () => number } {
  let drags = 0;
  const press = async (control: Locator): Promise<void> => control.click();
  const outline = page.getByRole("region", { name: "States" });
  const go = async (title: string): Promise<void> =>
    outline
      .getByRole("button", {
        name: title === WHOLE ? WHOLE : new RegExp(`^${escaped(title)}( has (problems|doubts))?$`),
      })
      .click();
  const take = async (title: string): Promise<void> => optionCalled(page, title).first().click();
  return {
    page,
    press,
    take,
    go,
    drags: () => drags,
    async write(field, text) {
      await field.click({ clickCount: 3 });
      await page.keyboard.insertText(text);
    },
    select: async (control, label) => void (await control.selectOption({ label })),
    async add(title) {
      await outline.getByRole("button", { name: "Add a state" }).click();
      await nameOnCard(page).waitFor();
      await page.keyboard.insertText(title);
      await page.keyboard.press("Enter");
      await cardCalled(page, title).waitFor();
    },
    async lead(from, to, when) {
      await go(from);
      const handle = cardCalled(page, from).locator("xpath=..").locator(".handle-out");
      const target = cardCalled(page, to);
      if ((await isUncovered(handle)) && (await isUncovered(target, ON_ITS_HEAD))) {
        drags += 1;
        await handle.dragTo(target, { targetPosition: ON_ITS_HEAD });
        await take(when);
        return;
      }
      await press(inspector(page).getByRole("button", { name: "Add what it waits for" }));
      await take(when);
      await press(
        inspector(page)
          .getByRole("button", { name: /^Leads to/ })
          .last(),
      );
      await take(to);
    },
  };
}

/** Keys alone. */
export function withKeys(page: Page): Hands {
  const { keyboard } = page;
  const search = page.getByRole("combobox", { name: /^Search/ }).and(page.locator(":focus"));
  const take = async (title: string): Promise<void> => {
    // What is chosen may open the next list at once.
    const list = (await search.getAttribute("aria-label")) ?? "";
    await keyboard.insertText(title);
    const found = optionCalled(page, title).first();
    await found.waitFor();
    for (let down = 0; down < 12 && !(await isMarked(found)); down += 1) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await page.getByRole("combobox", { name: list, exact: true }).waitFor({ state: "hidden" });
  };
  const go = async (title: string): Promise<void> => {
    await keyboard.press("Control+k");
    await take(title);
  };
  return {
    page,
    take,
    go,
    async press(control) {
      const element = await tabTo(page, control);
      const key = await element.evaluate(pressingKey);
      if (key !== null) await keyboard.press(key);
    },
    async write(field, text) {
      await tabTo(page, field);
      await keyboard.press("Control+a");
      await keyboard.insertText(text);
    },
    async select(control, label) {
      const element = await tabTo(page, control);
      const at = await element.evaluate((list, wanted) => {
        const { options, selectedIndex } = list as HTMLSelectElement;
        return [...options].findIndex((option) => option.label === wanted) - selectedIndex;
      }, label);
      for (let step = 0; step < Math.abs(at); step += 1) await keyboard.press(at < 0 ? "ArrowUp" : "ArrowDown");
    },
    async add(title) {
      await go("Add a state");
      await nameOnCard(page).waitFor();
      await keyboard.insertText(title);
      await keyboard.press("Enter");
      await cardCalled(page, title).waitFor();
    },
    async lead(from, to, when) {
      await go(from);
      await goToCanvas(page);
      await keyboard.press("l");
      await take(to);
      await take(when);
    },
  };
}

/** Goes to the chart with F6, where letters are commands. */
async function goToCanvas(page: Page): Promise<void> {
  const canvas = page.locator(".react-flow");
  for (let parts = 0; parts < 3; parts += 1) {
    if (await canvas.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press("F6");
  }
}

/** How often one looks where the focus is on the way to a control. */
const MOST_LOOKS = 20;

/** Goes to a control as a keyboard does: with F6 into its part of the view, then with Tab. */
async function tabTo(page: Page, control: Locator): Promise<ElementHandle<Element>> {
  let element = await shown(control);
  for (let parts = 0; parts < 3 && !(await element.evaluate(isInSamePart)); parts += 1) await page.keyboard.press("F6");
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    // What is typed may put another form in the place of the one that is looked at.
    if (!(await element.evaluate(({ isConnected }) => isConnected))) element = await shown(control);
    if (await element.evaluate(hasFocus)) return element;
    const far = await element.evaluate(tabsBetween);
    const key = far < 0 ? "Shift+Tab" : "Tab";
    for (let tabs = 0; tabs < Math.abs(far); tabs += 1) await page.keyboard.press(key);
  }
  throw new Error(`Tab does not come to ${control.toString()}`);
}

async function shown(control: Locator): Promise<ElementHandle<Element>> {
  await control.waitFor();
  const element = await control.elementHandle();
  if (element === null) throw new Error(`there is no ${control.toString()}`);
  return element;
}

/** How many stops of Tab there should be up to a control: a guess that saves looking after each; runs in the page. */
function tabsBetween(control: Element): number {
  const here = document.activeElement ?? document.body;
  const isBack = (here.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  const stops = [
    ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [tabindex], .cm-content"),
  ].filter(
    (one) =>
      (one.tabIndex >= 0 || one.isContentEditable) &&
      !one.matches(":disabled") &&
      one.checkVisibility({ visibilityProperty: true }),
  );
  const between = stops.filter((one) => {
    const afterHere =
      here.compareDocumentPosition(one) &
      (isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING);
    const beforeControl =
      control.compareDocumentPosition(one) &
      (isBack ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING);
    return afterHere > 0 && beforeControl > 0;
  });
  return here === control ? 0 : (between.length + 1) * (isBack ? -1 : 1);
}

/** The key that presses a control; a text is only gone to. Runs in the page. */
const pressingKey = (control: Element): string | null => {
  if (control.matches("[contenteditable=true], textarea, input:not([type=checkbox])")) return null;
  return control.tagName === "BUTTON" ? "Enter" : "Space";
};

const hasFocus = (control: Element): boolean =>
  control === document.activeElement || control.matches(".cm-content:focus");

const isInSamePart = (control: Element): boolean => {
  const part = control.closest("aside, [role=dialog]");
  return part === null || part.contains(document.activeElement);
};

const isMarked = (option: Locator): Promise<boolean> =>
  option.evaluate((element) => element.hasAttribute("data-combobox-selected"));

/** Can a point of something be pointed at, or its middle? Other cards may lie over it, or it lies outside the window. */
const isUncovered = (part: Locator, at?: { readonly x: number; readonly y: number }): Promise<boolean> =>
  part.evaluate((element, point) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { x, y } = point ?? { x: width / 2, y: height / 2 };
    return element.contains(document.elementFromPoint(left + x, top + y));
  }, at);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
