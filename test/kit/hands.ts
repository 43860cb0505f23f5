import type { Locator, Page } from "playwright-core";

/** How somebody works with the design view. What can be seen is all that they know of it. */
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
      .getByRole("button", { name: title === WHOLE ? WHOLE : new RegExp(`^${escaped(title)}( has problems)?$`) })
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

/** Can a point of something be pointed at, or its middle? Other cards may lie over it, or it lies outside the window. */
const isUncovered = (part: Locator, at?: { readonly x: number; readonly y: number }): Promise<boolean> =>
  part.evaluate((element, point) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { x, y } = point ?? { x: width / 2, y: height / 2 };
    return element.contains(document.elementFromPoint(left + x, top + y));
  }, at);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
