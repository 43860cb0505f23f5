import { Backtest, causeWords, Comparison, EquityAudit, isRecordedEvent, shardOf } from "@parley/engine";
import {
  outsideOf,
  programsOf,
  type Programs,
  type BacktestFound,
  type BacktestPart,
  type BacktestSpec,
} from "./backtest-spec.ts";
import { comparedRow, decisionRow } from "../runtime/backtests/decision-rows.ts";
import { countSimilar } from "./count-similar.ts";
import { DecisionLines } from "./decision-lines.ts";
import { rawConversation } from "../runtime/mention-files/raw-conversation.ts";
import { readEntries, type ReadEntry } from "../runtime/mention-files/read-entries.ts";

/** How many rows are taken between two signs of life. */
const ROWS_AT_ONCE = 250;

/** Runs a part of a backtest, and tells now and then how many mentions it has taken since. */
export function* runPart(spec: BacktestSpec): Generator<number, BacktestFound> {
  const lines = spec.decisions === undefined ? null : new DecisionLines(spec.decisions);
  try {
    return yield* taken(spec, lines);
  } finally {
    lines?.close();
  }
}

function* taken(spec: BacktestSpec, lines: DecisionLines | null): Generator<number, BacktestFound> {
  const programs = programsOf(spec);
  const { take, found } = runOf(spec, programs);
  let since = 0;
  for (const { line, entry } of entriesOf(spec, programs)) {
    const row = take(entry);
    if (row !== null && line !== null) lines?.write(line, row);
    if (!isRecordedEvent(entry)) since += 1;
    if (since < ROWS_AT_ONCE) continue;
    yield since;
    since = 0;
  }
  yield since;
  return found();
}

interface Run {
  /** Takes an entry; the cells of its row among the decisions, for a mention. */
  readonly take: (entry: Parameters<Backtest["take"]>[0]) => readonly string[] | null;
  readonly found: () => BacktestFound;
}

function runOf(spec: BacktestSpec, [program, other]: Programs): Run {
  if (spec.equity !== undefined) {
    const audit = new EquityAudit(program, { about: spec.equity, ...outsideOf(spec) });
    return {
      take: (entry) => {
        audit.take(entry);
        return null;
      },
      found: () => ({ equity: audit.found() }),
    };
  }
  if (other === undefined) {
    const run = new Backtest(program, outsideOf(spec));
    return {
      take: (entry) => {
        const decided = run.take(entry);
        return decided === null || isRecordedEvent(entry) ? null : decisionRow(entry, decided);
      },
      found: () => ({ tally: run.end() }),
    };
  }
  const run = new Comparison([program, other], outsideOf(spec));
  const words = causeWords(other.protocol);
  return {
    take: (entry) => {
      const compared = run.take(entry);
      return compared === null || isRecordedEvent(entry) ? null : comparedRow(entry, compared, words);
    },
    found: () => ({ compared: run.end() }),
  };
}

/** What this part takes. Similar mentions are counted over what all parts take. */
function* entriesOf({ files, part, countSimilar: counts }: BacktestSpec, [program]: Programs): Generator<ReadEntry> {
  if (counts !== true) return yield* readEntries(files, inPart(part));
  const isMine = inPart(part);
  for (const read of countSimilar(readEntries(files), program)) if (isMine(read.entry)) yield read;
}

/** Does a row, not checked yet, belong to a conversation of this part? */
function inPart({ which, of }: BacktestPart): (value: unknown) => boolean {
  return of === 1 ? () => true : (value) => shardOf(rawConversation(value)) % of === which;
}
