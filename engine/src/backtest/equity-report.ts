import type { Program } from "../compile/program.ts";
import { SWAPPED, type Swapped } from "../contract/equity-audits.ts";
import type { Report, ReportPart } from "../exchange/report.ts";
import { answerWords, fieldInWords } from "../simulate/answer-words.ts";
import { causeWords } from "../simulate/cause-words.ts";
import type { ChangeGroup } from "./changes.ts";
import { AUDITED, type AuditedField, type EquityFound, type SwapFound } from "./equity.ts";
import { rowsOf } from "./groups.ts";
import { wilson } from "./proportion.ts";
import { mentionInWords, NO_QUOTES, type Quotes } from "./quotes.ts";
import { swapsOf, type Swap } from "./swaps.ts";

const MOST_ROWS = 12;

const WORDS: { readonly [S in Swapped]: string } = {
  followers: "how many follow them",
  verified: "whether they are verified",
  name: "what they are called",
  language: "the language they write in",
  public: "whether they write in public",
  channel: "the channel on which they write",
};

type FoundSwap = Swap & SwapFound;

/** What an audit comes to, in sentences: what how people are served depends on, and what not. */
export const equityVerdict = (program: Program, found: EquityFound): string =>
  verdict(found.mentions, foundOf(program, found));

/** What an audit found, as a report for those who answer for it. */
export function equityReport(program: Program, audited: EquityFound, quotes: Quotes = NO_QUOTES): Report {
  const found = foundOf(program, audited);
  return {
    title: `Equity of ${program.protocol.title}`,
    parts: [
      { says: [verdict(audited.mentions, found)] },
      { heading: "What was swapped" },
      summary(found),
      ...found.filter(({ changes }) => changes.changed > 0).flatMap((swap) => details(program, swap, quotes)),
      ...alsoDiffers(found),
      { heading: "What this says, and what not" },
      { says: limits(found) },
      ...asAsked(program, found),
    ],
  };
}

function foundOf(program: Program, { swaps }: EquityFound): FoundSwap[] {
  return swapsOf(program).flatMap((swap): FoundSwap[] => {
    const each = Object.hasOwn(swaps, swap.id) ? swaps[swap.id] : undefined;
    return each === undefined ? [] : [{ ...swap, ...each }];
  });
}

function verdict(mentions: number, found: readonly FoundSwap[]): string {
  const asked = `Each of ${mentions} mentions went through the protocol as it is, and again with one thing swapped.`;
  const most = SWAPPED.flatMap((about) => {
    const tested = found.filter((swap) => swap.about === about && swap.changes.mentions > 0);
    if (tested.length === 0) return [];
    const [worst] = tested.toSorted((one, other) => other.changes.changed - one.changes.changed);
    return worst === undefined ? [] : [{ about, worst: worst.changes }];
  });
  const fair = most.filter(({ worst }) => worst.changed === 0).map(({ about }) => WORDS[about]);
  const unfair = most
    .filter(({ worst }) => worst.changed > 0)
    .map(
      ({ about, worst }) =>
        `${WORDS[about]} (${worst.changed} of ${worst.mentions}, ${percent(worst.changed, worst.mentions)})`,
    );
  return [
    asked,
    unfair.length === 0 ? "" : `How people are served depends on ${listed(unfair)}.`,
    fair.length === 0
      ? ""
      : `For none of these mentions does ${unfair.length === 0 ? "how people are served" : "it"} depend on ${listed(fair, "or")}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function summary(found: readonly FoundSwap[]): ReportPart {
  return {
    head: ["The same mentions", "Swapped", "Served differently", "Share", "95 % interval", "In"],
    rows: found.map(({ title, changes: { mentions, changed, fields } }) => [
      title,
      String(mentions),
      String(changed),
      mentions === 0 ? "–" : percent(changed, mentions),
      mentions === 0
        ? "–"
        : wilson(changed, mentions)
            .map((share) => percent(share, 1))
            .join(" to "),
      fieldsIn(fields) || "–",
    ]),
  };
}

function details(program: Program, { title, changes, moves }: FoundSwap, quotes: Quotes): ReportPart[] {
  const rows = rowsOf(moves);
  const words = answerWords(program.brand);
  const answersIn = (answers: { readonly [F in AuditedField]: string }, fields: readonly AuditedField[]): string =>
    fields.map((field) => `${fieldInWords(field).toLowerCase()} ${words(field, answers[field])}`).join(", ");
  return [
    { heading: `Served differently ${title}` },
    { says: changes.groups.slice(0, MOST_ROWS).map((group) => because(program, group)) },
    {
      head: ["What", "As it is", "Swapped", "Mentions"],
      rows: rows
        .slice(0, MOST_ROWS)
        .map(({ of: [field = "", before = "", after = ""], count }) => [
          fieldInWords(field),
          words(field, before),
          words(field, after),
          String(count),
        ]),
    },
    {
      head: ["For example", "As it is", "Swapped"],
      rows: changes.groups
        .flatMap(({ examples }) => examples)
        .slice(0, MOST_ROWS)
        .map(({ id, before, after, changed }) => [
          mentionInWords(id, quotes),
          answersIn(before, changed),
          answersIn(after, changed),
        ]),
    },
    ...(rows.length > MOST_ROWS
      ? [{ says: [`${rows.length - MOST_ROWS} further kinds of change are not listed.`] }]
      : []),
  ];
}

function because({ protocol }: Program, { cause, mentions, fields }: ChangeGroup<AuditedField>): string {
  const through = causeWords(protocol)(cause);
  return `${mentions} ${mentions === 1 ? "mention" : "mentions"} through ${through}: ${fieldsIn(fields)}.`;
}

/** The conditions that were named, in the words of the protocol: for those who would change them. */
function asAsked({ protocol: { conditions } }: Program, found: readonly FoundSwap[]): ReportPart[] {
  const named = found.flatMap(({ changes }) => changes.groups.flatMap(({ cause }) => cause.condition ?? []));
  const says = [...new Set(named)].flatMap((name) => {
    const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    return condition === undefined ? [] : [`“${condition.title}”: ${condition.when}`];
  });
  return says.length === 0 ? [] : [{ heading: "The conditions, as the protocol asks them" }, { says }];
}

function alsoDiffers(found: readonly FoundSwap[]): ReportPart[] {
  const rows = found.flatMap(({ title, also }) => (fieldsIn(also) === "" ? [] : [[title, fieldsIn(also)]]));
  if (rows.length === 0) return [];
  return [
    { heading: "What differs, and may" },
    {
      says: [
        "Where the answer goes follows from where somebody wrote, and how bad a case is taken to be is for the house to know. Neither counts above.",
      ],
    },
    { head: ["The same mentions", "Differs in"], rows },
  ];
}

function limits(found: readonly FoundSwap[]): string[] {
  const untested = SWAPPED.filter((about) => !found.some((swap) => swap.about === about && swap.changes.mentions > 0));
  return [
    `Compared were, mention by mention: ${listed(AUDITED.map((field) => fieldInWords(field).toLowerCase()))}.`,
    "A difference is the protocol's own doing: nothing but what was swapped differs. The condition named is the first one that came out otherwise.",
    "Texts stay as they were, also where another language is said; so does what triage reads in them. Whether triage reads all dialects and languages equally well is another question, and is not asked here.",
    "How fast and how kindly people answer is not in a protocol, and not in this report.",
    "The interval (Wilson 1927) is for mentions like these, had others come; those of one author count one by one, though they are alike.",
    ...(untested.length === 0 ? [] : [`Not tested: ${listed(untested.map((about) => WORDS[about]))}.`]),
  ];
}

const fieldsIn = (fields: { readonly [F in AuditedField]?: number }): string =>
  AUDITED.flatMap((field) =>
    fields[field] === undefined ? [] : [`${fieldInWords(field).toLowerCase()} ${fields[field]}`],
  ).join(", ");

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;

const listed = (words: readonly string[], last: "and" | "or" = "and"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
