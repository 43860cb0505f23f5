import pc from "picocolors";
import {
  durationInWords,
  percentile,
  QUESTIONS,
  rowsOf,
  stateTitle,
  placedStates,
  type Cut,
  type GroupRow,
  type Program,
  type Tally,
  type Times,
} from "@parley/engine";

const MOST_ROWS = 15;

/** A backtest's counts for a person. */
export function tallyText({ protocol }: Program, tally: Tally, cut: Cut): string {
  const { mentions, cases, joined, fallback, undecided, events, lost } = tally.totals;
  const head = [
    `${pc.bold(protocol.title)}: ${mentions} mentions, ${cases} cases, ${joined} joined an open case`,
    fallback === 0 ? "no fallback" : pc.yellow(`${fallback} by fallback`),
    ...(undecided === 0 ? [] : [pc.yellow(`${undecided} left undecided`)]),
    ...(events === 0 ? [] : [`${events} events from outside`]),
    ...(lost === 0 ? [] : [pc.yellow(`${lost} events found no open case`)]),
  ].join(", ");
  const answers = cut === "answer" ? answerLines(tally) : ["", ...rowLines(rowsOf(tally.groups[cut]), mentions)];
  return [head, ...answers, ...clockLines(tally), ...flowLines(protocol, tally), ...labelLines(tally), ""].join("\n");
}

function answerLines({ groups, totals }: Tally): string[] {
  return QUESTIONS.flatMap(({ field, question }) => [
    "",
    `${pc.bold(field)} ${pc.dim(question)}`,
    ...rowLines(rowsOf(groups.answer, field), totals.mentions),
  ]);
}

function rowLines(rows: readonly GroupRow[], all: number): string[] {
  const named = rows.slice(0, MOST_ROWS).map(({ of, count }) => ({ name: of.join(" · "), count }));
  const width = Math.max(...named.map(({ name }) => name.length), 0);
  const digits = String(all).length;
  const lines = named.map(
    ({ name, count }) => `  ${name.padEnd(width)}  ${String(count).padStart(digits)}  ${pc.dim(share(count, all))}`,
  );
  return rows.length > MOST_ROWS ? [...lines, pc.dim(`  … and ${rows.length - MOST_ROWS} more`)] : lines;
}

function clockLines({ clocks, firstReply, totals }: Tally): string[] {
  const names = Object.keys(clocks);
  if (names.length === 0 && firstReply.count === 0) return [];
  return [
    "",
    `${pc.bold("clocks")} ${pc.dim(totals.events === 0 ? "nobody replies in this run: --outside or events say who would" : "was it kept?")}`,
    ...(firstReply.count === 0
      ? []
      : [`  first reply in ${firstReply.count} of ${totals.cases} cases, ${spread(firstReply)}`]),
    ...Object.entries(clocks).map(([name, { runs, met, breached, running, cancelled, metAfter }]) => {
      const kept = met + breached.count === 0 ? "" : ` ${pc.bold(share(met, met + breached.count))} kept`;
      const late = breached.count === 0 ? "" : pc.dim(` late: ${breached.sample.join(", ")}`);
      const others = `${running === 0 ? "" : `, ${running} still running`}${cancelled === 0 ? "" : `, ${cancelled} cancelled`}`;
      return `  ${name}: started ${runs}, met ${met}, breached ${breached.count}${others}${kept}${met === 0 ? "" : `, ${spread(metAfter)}`}${late}`;
    }),
  ];
}

function flowLines({ machine }: Program["protocol"], { states, totals }: Tally): string[] {
  const placed = placedStates(machine).filter(({ path }) => path !== "");
  const rows = placed.flatMap((state) => {
    const counts = Object.hasOwn(states, state.path) ? states[state.path] : undefined;
    return counts === undefined ? [] : [{ title: `${"  ".repeat(state.depth - 1)}${stateTitle(state)}`, ...counts }];
  });
  const width = Math.max(...rows.map(({ title }) => title.length), 0);
  return [
    "",
    `${pc.bold("flow")} ${pc.dim("cases that were in each state, and for how long")}`,
    ...rows.map(({ title, cases, open, dwell }) =>
      `  ${title.padEnd(width)}  ${String(cases).padStart(6)}  ${share(cases, totals.cases).padStart(7)}  ${pc.dim([spread(dwell), open === 0 ? "" : `${open} still there`].filter((each) => each !== "").join(", "))}`.trimEnd(),
    ),
  ];
}

function labelLines({ totals: { labelled, agreed }, groups }: Tally): string[] {
  if (labelled === 0) return [];
  const verdict = `${agreed} of ${labelled} as labelled in all five fields`;
  if (agreed === labelled) return ["", pc.green(verdict)];
  return [
    "",
    `${pc.yellow(verdict)}; ${labelled - agreed} differ`,
    ...rowsOf(groups.label)
      .slice(0, MOST_ROWS)
      .map(
        ({ of: [field, label, decided], count, sample }) =>
          `  ${String(field)}: ${pc.green(String(label))} in the label, ${pc.red(String(decided))} decided: ${count} ${pc.dim(`(${sample.join(", ")})`)}`,
      ),
  ];
}

const share = (count: number, all: number): string => `${((100 * count) / Math.max(1, all)).toFixed(1)} %`;

function spread(times: Times): string {
  const [median, p90] = [percentile(times, 0.5), percentile(times, 0.9)];
  return median === null || p90 === null || p90 === 0 ? "" : `median ${time(median)}, p90 ${time(p90)}`;
}

/** Hours and minutes; below one minute, seconds. */
function time(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return durationInWords(`PT${hours === 0 ? "" : `${hours}H`}${rest === 0 ? "" : `${rest}M`}`);
}
