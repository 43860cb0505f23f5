import { expect, it } from "vitest";
import { reportMarkdown } from "../exchange/report-markdown.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import { backtestReport } from "./backtest-report.ts";
import { mergeTallies, type Tally } from "./tally.ts";

const protocol = parseProtocol({
  parley: 1,
  id: "care",
  title: "Care",
  clocks: { reply: { title: "First reply", within: "PT1H" } },
  machine: { id: "care", initial: "open", states: { open: { meta: { title: "Waiting for care" } } } },
});
const brand = parseBrand({
  id: "care",
  name: "Care",
  timeZone: "UTC",
  languages: ["en"],
  leads: { care: { title: "Customer care" } },
  schedules: { desk: { title: "Desk hours", weekly: { mon: ["09:00-17:00"] } } },
});
const version = { protocol, brand };
const counted = (count: number) => ({ count, sample: ["m1"] });
const HOUR = { count: 4, sum: 4 * 3_600_000, steps: { 2000: { count: 4, sum: 4 * 3_600_000 } } };
const nothing = mergeTallies([]);
const tally: Tally = {
  ...nothing,
  totals: { ...nothing.totals, mentions: 5, cases: 5 },
  groups: {
    ...nothing.groups,
    reason: {
      '["lead","care","it is about a bag"]': counted(4),
      '["due","PT4H@desk","First reply"]': counted(5),
      '["channel","private","it is personal"]': counted(1),
      '["offline","direct-message","it is personal"]': counted(1),
    },
  },
  clocks: { reply: { runs: 5, met: 4, cancelled: 0, running: 0, breached: counted(1), metAfter: HOUR } },
  states: { open: { entered: counted(5), cases: 5, open: 1, dwell: HOUR } },
};
const changes = {
  mentions: 5,
  changed: 2,
  fields: { lead: 2 },
  groups: [
    {
      cause: { kind: "table" as const, of: "who" },
      title: "table who",
      mentions: 2,
      fields: { lead: 2 },
      examples: ["m1", "m2"],
    },
  ],
  clocks: [],
  outcomes: [],
  states: [],
  listed: 2,
};
const CLOCK = { started: 5, met: 0, breached: 5, cancelled: 0, running: 0, median: null, mean: null };
const follows = {
  clocks: [{ clock: "reply", before: CLOCK, after: { ...CLOCK, met: 3, breached: 2, median: 3_600_000 } }],
  outcomes: [{ outcome: "unanswered", before: 17, after: 56 }],
  states: [
    {
      state: "open",
      before: { cases: 5, open: 1, median: 1, mean: 1 },
      after: { cases: 5, open: 2, median: 1, mean: 1 },
    },
  ],
};

it("tells what changed and why, how all were decided, which clocks were kept, and where cases went", () => {
  const text = reportMarkdown(backtestReport(version, { tally, changes }));
  for (const words of [
    "Of 5 mentions 2 are decided otherwise (40.0 %). Nothing else changed.",
    "| table who | 2 | Lead 2 | m1, m2 |",
    "| Customer care | it is about a bag | 4 | 80.0 % |",
    "| 4 h in desk hours | First reply | 5 |",
    "| in private | it is personal | 1 |",
    "| direct message | it is personal | 1 |",
    "| First reply | 4 | 1 | 0 | 0 | 80.0 % | 1 h | 1 h |",
    "| Waiting for care | 5 | 100.0 % | 1 h | 1 |",
  ])
    expect(text).toContain(words);
});

it("says so where nothing changed, and where nothing was compared", () => {
  const says = (found: typeof changes | null) => JSON.stringify(backtestReport(version, { tally, changes: found }));
  expect(says({ ...changes, changed: 0, groups: [] })).toContain("none is decided otherwise. Nothing else changed.");
  expect(says(null)).toContain("5 mentions were taken through it.");
});

it("tells what changed alone where two versions are compared, with how the mentions begin", () => {
  const text = reportMarkdown(
    backtestReport(version, { tally: null, changes }, new Map([["m1", `My bag\nis ${"far ".repeat(30)}away`]])),
  );
  expect(text).toMatch(/\| m1: “My bag is far [^|”]* …”, m2 \|/);
  expect(text).not.toContain("Where cases went");
});

it("says what follows otherwise, also where every mention gets the same answers, and then never that nothing changed", () => {
  const text = (found: object) =>
    reportMarkdown(backtestReport(version, { tally, changes: { ...changes, ...follows, ...found } }));
  const sentence =
    "What follows differs: First reply kept 0 of 5 → 3 of 5; Ended without an answer 17 → 56; and 1 more.";
  const same = text({ changed: 0, groups: [] });
  for (const words of [
    `All 5 mentions get the same five answers. ${sentence}`,
    "| Clock | First reply | kept 0 of 5 → 3 of 5, half met within – → 1 h |",
    "| How cases ended | Ended without an answer | 17 → 56 |",
    "| State | Waiting for care | never left 1 → 2 |",
  ])
    expect(same).toContain(words);
  expect(text({})).toContain(`Of 5 mentions 2 are decided otherwise (40.0 %). ${sentence}`);
  expect(same + text({})).not.toContain("Nothing else changed");
  expect(text({ clocks: [], outcomes: [] })).toContain("What follows differs: Waiting for care never left 1 → 2.");
});
