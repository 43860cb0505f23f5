import type { World } from "@parley/engine";
import type { FactNames } from "./condition-names.ts";
import { treeOf } from "./condition-tree.ts";
import { sentenceOf } from "./condition-words.ts";
import { lowerFirst } from "./durations.ts";
import { t } from "../texts/texts.ts";

/** The expression of a condition of which nobody has said yet when it is met: it never is. */
export const NOTHING_YET = "false";

/** What such a condition is called. */
export const UNSAID = t("nothing yet");

/** A condition as it is told apart by its words: a longer one is cut. */
const LONGEST = 80;

/**
 * The title of a condition that nobody has named: what it asks, as the chart says it after "if". One that somebody named
 * keeps its title.
 */
export function titleAfter(
  before: { readonly title: string; readonly when: string },
  when: string,
  world: World,
  names: FactNames,
): string {
  const isOwn = before.title !== UNSAID && before.title !== wordsOf(before.when, world, names);
  return isOwn ? before.title : (wordsOf(when, world, names) ?? before.title);
}

function wordsOf(when: string, world: World, names: FactNames): string | null {
  const tree = treeOf(world, when, names);
  if (tree === null || tree.parts.length === 0) return null;
  const words = lowerFirst(sentenceOf(tree, names).replace(/\.$/, ""));
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 2).replace(/\s+\S*$/, "")} …`;
}
