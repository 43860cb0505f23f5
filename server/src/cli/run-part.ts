import { Backtest, Comparison, conversationKey, EquityAudit, isRecordedEvent, shardOf } from "@parley/engine";
import { outsideOf, programsOf, type BacktestFound, type BacktestPart, type BacktestSpec } from "./backtest-spec.ts";
import { comparedRow, decisionRow } from "./decision-rows.ts";
import { DecisionLines } from "./decision-lines.ts";
import { readEntries } from "./read-mentions.ts";

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
  const { take, found } = runOf(spec);
  let since = 0;
  for (const { line, entry } of readEntries(spec.files, inPart(spec.part))) {
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

function runOf(spec: BacktestSpec): Run {
  const [program, other] = programsOf(spec);
  if (program === undefined) throw new TypeError("a backtest has a version");
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
  return {
    take: (entry) => {
      const compared = run.take(entry);
      return compared === null || isRecordedEvent(entry) ? null : comparedRow(entry, compared);
    },
    found: () => ({ changes: run.changes() }),
  };
}

/** Does a row, not checked yet, belong to a conversation of this part? What has none belongs to some part. */
function inPart({ which, of }: BacktestPart): (value: unknown) => boolean {
  if (of === 1) return () => true;
  return (value) => {
    const conversation = conversationKey({
      channel: textIn(value, "channel") ?? "",
      conversation: textIn(value, "conversation"),
      author: { handle: textIn(field(value, "author"), "handle") ?? "" },
    });
    return shardOf(conversation) % of === which;
  };
}

function textIn(value: unknown, name: string): string | undefined {
  const text = field(value, name);
  return typeof text === "string" ? text : undefined;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
