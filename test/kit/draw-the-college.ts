import type { Page } from "playwright-core";
import { COLLEGE, collegeIdea, scenariosFailing } from "./college.ts";
import { drawParts } from "./draw-parts.ts";
import { drawProtocol } from "./draw-protocol.ts";
import { beginBlank, giveBrand, openEditor, savedProtocol } from "./editor-page.ts";
import type { Hands } from "./hands.ts";
import { differencesIn } from "./same-meaning.ts";

/** Who drew the decision tree of the college, and what went wrong: where it means something else, and what pages complained of. */
export interface DrawnCollege<H extends Hands> {
  readonly hands: H;
  readonly faults: readonly unknown[];
}

/** Draws the decision tree of the college from a blank page with these hands, and compares what is saved with the example. */
export async function drawTheCollege<H extends Hands>(handsOn: (page: Page) => H): Promise<DrawnCollege<H>> {
  const bench = await openEditor();
  try {
    const idea = collegeIdea();
    const page = await bench.window();
    await giveBrand(bench, page, COLLEGE);
    const hands = handsOn(page);
    await beginBlank(bench, page, idea.protocol.title, { brand: idea.brand.name, hands });
    await drawParts(hands, idea);
    await drawProtocol(hands, idea);
    const drawn = await savedProtocol(bench, page, idea.brand.id);
    const differences = differencesIn(idea.protocol, drawn);
    return { hands, faults: [...differences, ...scenariosFailing(drawn), ...bench.complaints] };
  } finally {
    await bench.close();
  }
}
