import { ParleyError, parseBrand, parseProtocol } from "@parley/engine";
import { bothCharts, type BothCharts } from "../../projection/diff-chart.ts";
import { diffEntries, DIFF_PARTS, type DiffEntry } from "../../projection/diff-entries.ts";
import { diffPair, type DiffPair } from "../../projection/diff-pair.ts";
import { t } from "../../texts/texts.ts";
import { partUses } from "./part-uses.ts";

/** Two documents as they are kept, compared with the names of a brand's file; why not, where one cannot be read any more. */
export function readBoth(before: object, after: object, brand: object): DiffPair | { readonly fault: string } {
  try {
    return diffPair(parseProtocol(before), parseProtocol(after), parseBrand(brand));
  } catch (error) {
    if (error instanceof ParleyError) return { fault: error.message };
    throw error;
  }
}

/** Both versions in one chart, and what changed, in the order in which lists show it. */
export function entriesOf(pair: DiffPair): { readonly both: BothCharts; readonly entries: readonly DiffEntry[] } {
  const both = bothCharts(pair);
  return { both, entries: inOrder(diffEntries(pair, both, partUses(pair.after.protocol))) };
}

const inOrder = (entries: readonly DiffEntry[]): DiffEntry[] =>
  Object.keys(DIFF_PARTS).flatMap((part) => entries.filter((entry) => entry.part === part));

/** How much changed, and whether any case notices. `drawn`: boxes that are drawn elsewhere. */
export function sumInWords(entries: readonly DiffEntry[], drawn: number): string {
  if (entries.length === 0)
    return t(drawn === 0 ? "Nothing: they say the same." : "Nothing but where boxes are drawn.");
  const count = entries.length;
  const grave = entries.filter(({ behaviour }) => behaviour).length;
  if (grave === 0)
    return t(
      "{count, plural, one {One change} other {# changes}}, in names and words only: every case goes its way as before.",
      { count },
    );
  if (grave === count)
    return t(
      "{count, plural, one {One change. It may send a case another way.} other {# changes. Each may send a case another way.}}",
      { count },
    );
  return t("{count} changes. {grave, plural, one {One of them} other {# of them}} may send a case another way.", {
    count,
    grave,
  });
}
