import type { Locator, Page } from "playwright-core";

/** A newcomer at a page: every gesture is counted. Each word that is typed is one, and so is each key besides. */
export interface CountedGestures {
  /** All gestures so far, in order. */
  readonly list: readonly string[];
  click(control: Locator): Promise<void>;
  doubleClick(x: number, y: number): Promise<void>;
  drag(from: Locator, to: Locator): Promise<void>;
  /** Types where the focus is. */
  type(words: string): Promise<void>;
  enter(): Promise<void>;
}

/** Counts what is done with a page. Nothing is done with what cannot be seen. */
export function countedGestures(page: Page): CountedGestures {
  const list: string[] = [];
  return {
    list,
    async click(control) {
      list.push(`click ${await seen(control)}`);
      await control.click();
    },
    async doubleClick(x, y) {
      list.push("double-click the canvas");
      const canvas = await page.locator(".react-flow").boundingBox();
      await page.mouse.dblclick((canvas?.x ?? 0) + x, (canvas?.y ?? 0) + y);
    },
    async drag(from, to) {
      list.push(`drag to ${await seen(to)}`);
      await from.dragTo(to);
    },
    async type(words) {
      await page.locator("input:focus, textarea:focus").waitFor();
      list.push(...words.split(/\s+/).map((word) => `type ${word}`));
      await page.keyboard.type(words);
    },
    async enter() {
      list.push("Enter");
      await page.keyboard.press("Enter");
    },
  };
}

/** What somebody sees of a control: its words, or its label. */
async function seen(control: Locator): Promise<string> {
  await control.waitFor({ state: "visible" });
  const label = (await control.getAttribute("aria-label")) ?? (await control.getAttribute("title"));
  const words = label ?? (await control.innerText());
  if (words.trim() === "") throw new Error(`nothing says what this is: ${control.toString()}`);
  return words.trim().replaceAll(/\s+/g, " ");
}
