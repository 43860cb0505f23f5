import { backtestReport, causeWords, comparedIn, type Compared, type Program, type Report } from "@parley/engine";
import type { EntryFiles } from "../runtime/mention-files/read-entries.ts";
import type { BacktestFound } from "./backtest-spec.ts";
import { quotesIn } from "./quotes-in.ts";

/** What a replay found as a report, by the version that was tried; changed mentions are quoted from their file. */
export function replayReport(program: Program, found: BacktestFound, files: EntryFiles): Report {
  if ("tally" in found) return backtestReport(program, { tally: found.tally, changes: null });
  if (!("compared" in found)) throw new TypeError("a replay finds counts or a comparison");
  const changes = reported(program, comparedIn(found.compared));
  const ids = new Set(changes.groups.flatMap(({ examples }) => examples));
  return backtestReport(program, { tally: null, changes }, quotesIn(files, ids));
}

/** Changes as a backtest of the server tells them. */
function reported({ protocol }: Program, { groups, ...changes }: Compared) {
  const words = causeWords(protocol);
  return {
    ...changes,
    groups: groups.map((group) => ({
      ...group,
      title: words(group.cause),
      examples: group.examples.map(({ id }) => id),
    })),
  };
}
