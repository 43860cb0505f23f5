import type { Page } from "playwright-core";

/** What an edit took, in ms from the key: until it was drawn, and until the problems were those of the new document. */
export interface EditTimes {
  readonly drawn: readonly number[];
  readonly checked: readonly number[];
}

const LETTERS = "andNothingIsLeftToBeDesired";
const ROUNDS = 8;

/** What the page shows when an edit has come through: a text in the first element that fits, or so many of them. */
interface Shown {
  readonly selector: string;
  readonly text?: string;
  readonly count?: number;
}

/** In the page: the time from the next key to the first frame in which it is so, once that frame is painted. */
function timeFromKey({ selector, text, count }: Shown): Promise<number> {
  const isSo = (): boolean => {
    const found = document.querySelectorAll(selector);
    return (text ?? found[0]?.textContent) === found[0]?.textContent && (count ?? found.length) === found.length;
  };
  return new Promise((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent): void => {
      const look = (): void => {
        if (!isSo()) return void requestAnimationFrame(look);
        const painted = new MessageChannel();
        painted.port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
        painted.port1.start();
        painted.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener("keydown", onKey, { capture: true, once: true });
  });
}

async function timed(page: Page, key: string, shown: readonly Shown[]): Promise<number[]> {
  const waiting = shown.map((each) => page.evaluate(timeFromKey, each));
  // The watch must stand before the key comes.
  await page.evaluate(() => undefined);
  await page.keyboard.press(key);
  return Promise.all(waiting);
}

/** Writes on in the title of a state: each letter, until the card on the canvas has it. */
export async function typeTitle(page: Page, path: string, title: string): Promise<readonly number[]> {
  await page.getByRole("button", { name: title, exact: true }).first().click();
  const field = page.getByRole("textbox", { name: "Name", exact: true });
  await field.click();
  await page.keyboard.press("End");
  const times: number[] = [];
  let written = title;
  for (const letter of LETTERS) {
    written += letter;
    const [time] = await timed(page, letter, [{ selector: `[data-state-path="${path}"] h3`, text: written }]);
    if (time !== undefined) times.push(time);
  }
  return times;
}

/** Adds a state that no case comes to, then undoes and redoes it: until it is there or gone, and the problems say so. */
export async function undoAndRedo(page: Page): Promise<EditTimes> {
  // Keys are heard by the canvas again once nothing is written in any more.
  await page.getByRole("button", { name: "What is it?", exact: true }).click();
  const states = await page.getByTestId("state").count();
  const before = await problems(page);
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Name of the state" }).press("Escape");
  await page.waitForFunction((words) => document.querySelector(".proof")?.textContent !== words, before);
  const after = await problems(page);
  const [drawn, checked]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [key, count, words] of [
      ["Control+z", states, before],
      ["Control+y", states + 1, after],
    ] as const) {
      const [seen, told] = await timed(page, key, [
        { selector: '[data-testid="state"]', count },
        { selector: ".proof", text: words },
      ]);
      drawn.push(seen ?? 0);
      checked.push(told ?? 0);
    }
  return { drawn, checked };
}

const problems = async (page: Page): Promise<string> => (await page.locator(".proof").textContent()) ?? "";
