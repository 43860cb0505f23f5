import { afterAll, beforeAll, expect, it } from "vitest";
import { COLLEGE, collegeIdea, scenariosFailing } from "../kit/college.ts";
import { drawParts } from "../kit/draw-parts.ts";
import { drawProtocol } from "../kit/draw-protocol.ts";
import { beginBlank, giveBrand, openEditor, savedProtocol, type EditorBench } from "../kit/editor-page.ts";
import { withKeys } from "../kit/hands.ts";
import { differencesIn } from "../kit/same-meaning.ts";

let bench: EditorBench;

beforeAll(async () => {
  bench = await openEditor();
});

afterAll(() => bench?.close());

it("the decision tree of the college, drawn from a blank page, means what the example means", async () => {
  const idea = collegeIdea();
  const page = await bench.window();
  await giveBrand(bench, page, COLLEGE);
  const hands = withKeys(page);
  await beginBlank(bench, page, idea.protocol.title, { brand: idea.brand.name, hands });
  await drawParts(hands, idea);
  await drawProtocol(hands, idea);
  const drawn = await savedProtocol(bench, page, idea.brand.id);
  expect(differencesIn(idea.protocol, drawn)).toEqual([]);
  expect(scenariosFailing(drawn)).toEqual([]);
  expect(bench.complaints).toEqual([]);
});
