import type { Program } from "../compile/program.ts";
import type { BacktestBody } from "../contract/backtests.ts";
import type { Report, ReportPart } from "../exchange/report.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, stateTitle } from "../protocol/walk.ts";
import { answerWords } from "../simulate/answer-words.ts";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import type { FollowedDifferences } from "./followed.ts";
import { followedLines, followedSentence } from "./followed-words.ts";
import { rowsOf } from "./groups.ts";
import { mentionInWords, NO_QUOTES, type Quotes } from "./quotes.ts";
import type { Tally } from "./tally.ts";
import { timeInWords } from "./time-words.ts";
import { percentile, type Times } from "./times.ts";

const MOST_ROWS = 15;

/** What a backtest changed, as the API tells it. */
type ReportedChanges = Omit<
  NonNullable<NonNullable<BacktestBody["result"]>["changes"]>,
  "listed" | keyof FollowedDifferences
> &
  FollowedDifferences;

/** What a backtest found: how all mentions were decided, what is decided otherwise than by another version, or both. */
export interface ReportedBacktest {
  readonly tally: Tally | null;
  readonly changes: ReportedChanges | null;
}

type Version = Pick<Program, "protocol" | "brand">;

/** What a backtest found, as a report to read or to send around: what changed and why, how all were decided, clocks, and flow. */
export function backtestReport(version: Version, found: ReportedBacktest, quotes: Quotes = NO_QUOTES): Report {
  const { tally, changes } = found;
  return {
    title: `Past mentions through ${version.protocol.title}`,
    parts: [
      { says: [verdict(version.protocol, found), ...(tally === null ? [] : [totalsIn(tally)])] },
      ...(changes === null || changes.changed === 0 ? [] : changedParts(changes, quotes)),
      ...(changes === null ? [] : followedParts(version.protocol, changes)),
      ...(tally === null ? [] : talliedParts(version, tally)),
      {
        says: [
          "A backtest takes recorded mentions through the protocol in their own time; nothing of it is delivered.",
          ...(tally === null
            ? []
            : ["After the last mention each case goes on for 30 days. Percentiles are within 0.8 % of the true ones."]),
        ],
      },
    ],
  };
}

function talliedParts(version: Version, tally: Tally): ReportPart[] {
  const words = answerWords(version.brand);
  return [
    ...QUESTIONS.flatMap(({ field, question }) =>
      decidedParts(tally, { field, question, words: (answer) => words(field, answer) }),
    ),
    ...clockParts(version.protocol, tally),
    { heading: "Where cases went" },
    flowPart(version.protocol, tally),
  ];
}

function verdict(protocol: Protocol, { tally, changes }: ReportedBacktest): string {
  if (changes === null) return `${tally?.totals.mentions ?? 0} mentions were taken through it.`;
  const { mentions, changed } = changes;
  const follows = followedSentence(protocol, changes);
  if (changed === 0 && follows !== null) return `All ${mentions} mentions get the same five answers. ${follows}`;
  const decided = changed === 0 ? "none is" : `${changed} are`;
  const share = changed === 0 ? "" : ` (${percent(changed, mentions)})`;
  return `Of ${mentions} mentions ${decided} decided otherwise${share}. ${follows ?? "Nothing else changed."}`;
}

function totalsIn({ totals: { cases, joined, fallback, undecided, events } }: Tally): string {
  return `They were ${cases} cases, and ${joined} mentions joined an open one; ${events} events came from outside; the fallback decided ${fallback}, and ${undecided} were left with a question undecided.`;
}

function changedParts({ groups }: ReportedChanges, quotes: Quotes): ReportPart[] {
  return [
    { heading: "What is decided otherwise, by what caused it" },
    {
      head: ["Cause", "Mentions", "In", "For example"],
      rows: groups
        .slice(0, MOST_ROWS)
        .map(({ title, mentions, fields, examples }) => [
          title,
          String(mentions),
          fieldsIn(fields),
          examples.map((id) => mentionInWords(id, quotes)).join(", "),
        ]),
    },
    ...rest(groups.length, "causes"),
  ];
}

function followedParts(protocol: Protocol, changes: ReportedChanges): ReportPart[] {
  const { clocks, outcomes, states } = followedLines(protocol, changes);
  const parts = [
    ["Clock", clocks],
    ["How cases ended", outcomes],
    ["State", states],
  ] as const;
  const rows = parts.flatMap(([part, lines]) => lines.map(({ title, says }) => [part, title, says.join(", ")]));
  if (rows.length === 0) return [];
  return [{ heading: "What follows differs" }, { head: ["Of", "Which", "Before → after"], rows }];
}

const fieldsIn = (fields: ReportedChanges["fields"]): string =>
  QUESTIONS.flatMap(({ field, title }) => (fields[field] === undefined ? [] : [`${title} ${fields[field]}`])).join(
    ", ",
  );

interface Asked {
  readonly field: DecisionField;
  readonly question: string;
  readonly words: (answer: string) => string;
}

function decidedParts({ groups, totals }: Tally, { field, question, words }: Asked): ReportPart[] {
  const rows = rowsOf(groups.reason, field);
  return [
    { heading: question },
    {
      head: ["Answer", "Because", "Mentions", "Share"],
      rows: rows
        .slice(0, MOST_ROWS)
        .map(({ of: [answer = "", because = ""], count }) => [
          words(answer),
          because,
          String(count),
          percent(count, totals.mentions),
        ]),
    },
    ...rest(rows.length, "answers"),
  ];
}

function clockParts({ clocks: named }: Protocol, { clocks }: Tally): ReportPart[] {
  const rows = Object.entries(clocks);
  if (rows.length === 0) return [];
  return [
    { heading: "Clocks" },
    {
      head: ["Clock", "Met", "Breached", "Still running", "Called off", "Kept", "Half within", "90 % within"],
      rows: rows.map(([name, { met, breached, running, cancelled, metAfter }]) => [
        Object.hasOwn(named, name) ? (named[name]?.title ?? name) : name,
        String(met),
        String(breached.count),
        String(running),
        String(cancelled),
        percent(met, met + breached.count),
        timeIn(metAfter, 0.5),
        timeIn(metAfter, 0.9),
      ]),
    },
  ];
}

function flowPart({ machine }: Protocol, { states, totals }: Tally): ReportPart {
  return {
    head: ["State", "Cases", "Share", "Half left within", "Never left"],
    rows: placedStates(machine).flatMap((state) => {
      const counts = Object.hasOwn(states, state.path) ? states[state.path] : undefined;
      if (state.path === "" || counts === undefined) return [];
      const { cases, dwell, open } = counts;
      return [[stateTitle(state), String(cases), percent(cases, totals.cases), timeIn(dwell, 0.5), String(open)]];
    }),
  };
}

const rest = (count: number, what: string): ReportPart[] =>
  count > MOST_ROWS ? [{ says: [`${count - MOST_ROWS} further ${what} are not listed.`] }] : [];

const percent = (count: number, of: number): string => (of === 0 ? "–" : `${((100 * count) / of).toFixed(1)} %`);

const timeIn = (times: Times, share: number): string => timeInWords(percentile(times, share));
