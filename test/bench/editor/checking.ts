import { parseBrand, parseProtocol } from "@parley/engine";
import type { Page } from "playwright-core";
import { exampleFile } from "../../kit/example.ts";
import { largeProtocol } from "./large-protocol.ts";

/** After the first ones the checker is warm, as it is for whoever edits. */
const ROUNDS = { cold: 4, counted: 16 } as const;

/** Times in ms from a document to its problems. */
export interface CheckTimes {
  /** With the start of the thread. */
  readonly first: number;
  readonly edited: readonly number[];
}

/** What the check takes beside the page: a document to a thread of the page's checker, and its problems back, while the page draws nothing. */
export async function checkBeside(page: Page): Promise<CheckTimes> {
  const document = {
    protocol: parseProtocol(largeProtocol()),
    brand: parseBrand(JSON.parse(exampleFile("airline-care", "brand.json"))),
  };
  const times = await page.evaluate(inPage, { text: JSON.stringify(document), rounds: ROUNDS.cold + ROUNDS.counted });
  return { first: times[0] ?? Number.NaN, edited: times.slice(ROUNDS.cold) };
}

async function inPage({ text, rounds }: { readonly text: string; readonly rounds: number }): Promise<number[]> {
  const script = performance.getEntriesByType("resource").find(({ name }) => name.includes("check-worker"));
  if (script === undefined) throw new Error("the page has no checker");
  const took: number[] = [];
  let begun = performance.now();
  const worker = new Worker(script.name, { type: "module" });
  for (let round = 0; round < rounds; round += 1) {
    const edited = JSON.parse(text) as { protocol: { title: string } };
    edited.protocol.title = `Edited for the ${round}th time`;
    if (round > 0) begun = performance.now();
    const checked = new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
    worker.postMessage(edited, []);
    await checked;
    took.push(performance.now() - begun);
  }
  worker.terminate();
  return took;
}
