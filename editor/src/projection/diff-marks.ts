import type { BothCharts } from "./diff-chart.ts";
import { ONLY_ITS_NAME, type DiffEntry } from "./diff-entries.ts";
import type { EventGroup } from "../model/chart.ts";
import { t } from "../texts/texts.ts";

/** What became of an element of the chart. */
export type DiffHow = "added" | "removed" | "moved" | "changed" | "renamed";

/** How each is said, and the sign that stands beside the word. */
export const DIFF_WORDS = {
  added: { sign: "+", word: t("added") },
  removed: { sign: "−", word: t("removed") },
  moved: { sign: "→", word: t("moved") },
  changed: { sign: "±", word: t("changed") },
  renamed: { sign: "≈", word: t("renamed") },
} as const satisfies { readonly [how in DiffHow]: { readonly sign: string; readonly word: string } };

/** The mark of an element: what became of it, and what changed, in words. */
export interface DiffMark {
  readonly how: DiffHow;
  /** What changed, one sentence each; none where the whole came or went. */
  readonly lines: readonly string[];
  /** Does it stand in something that came or went as a whole, which says so already? */
  readonly isInner: boolean;
}

/** Marks by element: paths of states, ids of cards and of transitions. */
export type DiffMarks = ReadonlyMap<string, DiffMark>;

/** The strongest first. */
const ORDER: readonly DiffHow[] = ["removed", "added", "moved", "changed", "renamed"];

/** The marks of a chart of two versions. */
export function diffMarks(entries: readonly DiffEntry[], both: BothCharts): DiffMarks {
  const marks = new Map<string, DiffMark>();
  const mark = (id: string, how: DiffHow, lines: readonly string[], isInner = false): void => {
    const known = marks.get(id);
    const strongest = ORDER.find((each) => each === how || each === known?.how) ?? how;
    marks.set(id, { how: strongest, lines: [...(known?.lines ?? []), ...lines], isInner });
  };
  for (const entry of entries) {
    const [first, card] = entry.elements;
    if (first !== undefined) markOwn(first, card, entry, mark);
    for (const user of entry.users.filter(() => tellsUsers(entry))) {
      mark(user, "changed", usedLines(entry));
      const around = user.includes("#") ? cardOf(user, both) : null;
      if (around !== null) mark(around.id, "changed", []);
    }
  }
  markInner(marks, both, mark);
  markCards(marks, both);
  return marks;
}

type Mark = (id: string, how: DiffHow, lines: readonly string[], isInner?: boolean) => void;

function markOwn(first: string, card: string | undefined, entry: DiffEntry, mark: Mark): void {
  const how = howOf(entry);
  const isWhole = how === "added" || how === "removed";
  // What stays in its state has no card of its own: the state's card tells of it.
  const isLine = entry.part === "transitions" && card === undefined && !first.includes("#");
  const said = isLine ? [isWhole ? `${DIFF_WORDS[how].word}: ${entry.title}` : entry.title] : [];
  mark(first, isLine ? "changed" : how, [...said, ...entry.lines.filter((line) => line !== ONLY_ITS_NAME)]);
  if (card !== undefined) mark(card, "changed", []);
}

/** What became of what a difference is about: an action that came or went changed what has it. */
export function howOf({ how, isOfWhole }: DiffEntry): DiffHow {
  return isOfWhole && how !== "reordered" && how !== "respelled" ? how : "changed";
}

/** Renaming changes nothing for those who use a part; what came or went shows in what they say themselves. */
const tellsUsers = ({ how }: DiffEntry): boolean => how === "changed" || how === "reordered";

const usedLines = ({ within, title, lines }: DiffEntry): string[] =>
  lines.map((line) => `${(within ?? t("part")).toLowerCase()} “${title}”: ${line}`);

const cardOf = (row: string, { chart }: BothCharts): EventGroup | null =>
  groupsIn(chart).find(({ rows }) => rows.some(({ id }) => id === row)) ?? null;

const groupsIn = ({ rootGroups, states }: BothCharts["chart"]): EventGroup[] => [
  ...rootGroups,
  ...states.flatMap(({ groups }) => groups),
];

/** What stands in a state that came or went as a whole, and leads out of it. */
function markInner(marks: DiffMarks, { chart }: BothCharts, mark: Mark): void {
  for (const state of chart.states) {
    const around = state.parent === null ? undefined : marks.get(state.parent);
    const isWhole = (how: DiffHow | undefined): boolean => how === "added" || how === "removed";
    if (!marks.has(state.path) && around !== undefined && isWhole(around.how)) mark(state.path, around.how, [], true);
    const own = marks.get(state.path);
    if (own === undefined || !isWhole(own.how)) continue;
    for (const { id, rows } of state.groups) {
      for (const row of rows) if (!marks.has(row.id)) mark(row.id, own.how, [], true);
      if (!marks.has(id)) mark(id, own.how, [], true);
    }
  }
}

/** A card all of whose rows came or went has come or gone itself. */
function markCards(marks: Map<string, DiffMark>, { chart }: BothCharts): void {
  for (const { id, rows } of groupsIn(chart)) {
    const known = marks.get(id);
    if (known === undefined || known.isInner) continue;
    const hows = new Set(rows.map((row) => marks.get(row.id)?.how));
    const [only] = hows;
    const lines = rows.flatMap((row) => marks.get(row.id)?.lines ?? []);
    const whole = hows.size === 1 && (only === "added" || only === "removed") ? only : known.how;
    marks.set(id, { ...known, how: whole, lines: [...known.lines, ...new Set(lines)] });
  }
}
