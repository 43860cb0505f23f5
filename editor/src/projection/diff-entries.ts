import { listOfActions, placedStates, transitionGroups, type Action, type Actions, type Change } from "@parley/engine";
import type { BothCharts } from "./diff-chart.ts";
import { findGoneRow, findRow, placeOf, type DiffPair, type FoundRow } from "./diff-pair.ts";
import { actionSaid, actionTitle, fieldInWords, stateTitleOf } from "./diff-words.ts";
import { t } from "../texts/texts.ts";

/** The heads under which changes are listed, in their order. */
export const DIFF_PARTS = {
  states: t("States"),
  transitions: t("What leads on"),
  named: t("Conditions, clocks, messages and tables"),
  document: t("The protocol itself"),
} as const;

/** One difference of two versions: what became of what, and where that is seen on the chart. */
export interface DiffEntry {
  readonly id: string;
  readonly part: keyof typeof DIFF_PARTS;
  readonly how: Change["how"];
  /** What it is about: "Waiting", "“First reply”". */
  readonly title: string;
  /** Where that stands, where it is not on its own: the state of a transition. */
  readonly within: string | null;
  /** What changed, one sentence a field. */
  readonly lines: readonly string[];
  /** Is it about the element itself, and not about something that it does? */
  readonly isOfWhole: boolean;
  /** May a case go another way because of it? */
  readonly behaviour: boolean;
  /** What of the chart of both shows it: states, cards of events, transitions; the first is what one looks at. */
  readonly elements: readonly string[];
  /** Elements that merely use what changed. */
  readonly users: readonly string[];
}

/** What uses a part of a document, by its place (`clocks.reply`): states and transitions. */
export type PartUses = ReadonlyMap<string, readonly string[]>;

/** All differences in words, in the order of the document. */
export function diffEntries(pair: DiffPair, both: BothCharts, uses: PartUses): DiffEntry[] {
  return pair.changes.map((change, index) => ({
    ...entryOf(change, pair, both, uses),
    id: `${index} ${change.part} ${change.how} ${change.at}`,
    how: change.how,
    isOfWhole: change.part !== "action",
    behaviour: change.behaviour,
  }));
}

type Told = Omit<DiffEntry, "id" | "how" | "isOfWhole" | "behaviour">;

function entryOf(change: Change, pair: DiffPair, both: BothCharts, uses: PartUses): Told {
  switch (change.part) {
    case "state":
      return ofState(change, pair, both);
    case "transition":
      return ofTransition(change, pair, both);
    case "action":
      return ofAction(change, pair, both);
    case "document":
    case "accepted":
      return { ...plain(change, pair), part: "document", title: TITLES[change.part] };
    default: {
      const shown = uses.get(change.at) ?? [];
      const users = shown.flatMap((place) => elementsAt(place, both).slice(0, 1));
      return { ...plain(change, pair), part: "named", within: NOUNS[change.part] ?? null, users };
    }
  }
}

const TITLES = { document: t("The protocol"), accepted: t("Findings that are accepted") } as const;
const NOUNS: { readonly [part in Change["part"]]?: string } = {
  condition: t("Condition"),
  clock: t("Clock"),
  message: t("Message"),
  table: t("Table"),
  variable: t("Variable"),
  event: t("Event"),
};

const plain = (change: Change, pair: DiffPair): Told => ({
  part: "states",
  title: change.title,
  within: null,
  lines: [
    ...change.fields.map((field) => fieldInWords(change, field, pair)),
    ...(change.how === "reordered" ? [t("the same, in another order")] : []),
  ],
  elements: [],
  users: [],
});

function ofState(change: Change, pair: DiffPair, both: BothCharts): Told {
  const path = placeOf(change.at);
  const isGone = change.how === "removed";
  const lines =
    change.how === "moved"
      ? [formerHome(placeOf(change.from ?? ""), pair)]
      : change.how === "renamed"
        ? renamedLine(change, pair)
        : change.how === "reordered"
          ? [t("what is inside stands in another order")]
          : plain(change, pair).lines;
  const shown = isGone ? both.paths.of(path) : path;
  return {
    ...plain(change, pair),
    title: path === "" ? t("The protocol as a whole") : change.title,
    lines,
    elements: both.chart.byPath.has(shown) ? [shown] : [],
  };
}

function formerHome(path: string, pair: DiffPair): string {
  const parent = pair.before.chart.byPath.get(path)?.parent ?? null;
  return parent === null
    ? t("was outside of every phase")
    : t("was in “{state}”", { state: stateTitleOf(parent, pair) });
}

/** Said of what is called otherwise where nobody reads it but machines. */
export const ONLY_ITS_NAME = t("its name in the document is another");

function renamedLine({ from, title }: Change, { before }: DiffPair): string[] {
  const was = before.chart.byPath.get(placeOf(from ?? ""))?.title;
  return was === undefined || was === title ? [ONLY_ITS_NAME] : [t("was “{title}”", { title: was })];
}

function ofTransition(change: Change, pair: DiffPair, both: BothCharts): Told {
  const { at, how } = change;
  const isGone = how === "removed";
  const found = isGone
    ? findGoneRow(at, pair)
    : findRow(how === "reordered" ? `${placeOf(at)}[0]` : placeOf(at), both.chart);
  const id = isGone ? both.goneRows.get(at) : found?.row.id;
  const elements = id === undefined ? [] : elementsAt(id, both);
  if (found === null) return { ...plain(change, pair), part: "transitions" };
  return {
    ...plain(change, pair),
    part: "transitions",
    title: how === "reordered" ? found.group.title : rowInWords(found, pair, both),
    within: found.state?.title ?? null,
    lines: how === "reordered" ? [t("its conditions are asked in another order")] : plain(change, pair).lines,
    elements: how === "reordered" ? elements.slice(1) : elements,
  };
}

function rowInWords({ row, group }: FoundRow, pair: DiffPair, both: BothCharts): string {
  const former = both.goals.get(row.id) ?? [];
  const goals = row.targets.filter((target) => !former.includes(target));
  const asked = row.word === null ? "" : `, ${row.word}${row.condition === null ? "" : ` ${row.condition}`}`;
  const titles = goals.map((goal) => both.chart.byPath.get(goal)?.title ?? stateTitleOf(goal, pair));
  return `${group.title}${asked}${titles.length === 0 ? "" : ` → ${titles.join(", ")}`}`;
}

/** Actions are told of the state or the transition in which they stand. */
function ofAction(change: Change, pair: DiffPair, both: BothCharts): Told {
  const [, place = "", list = "", index] = /^(.*) (entry|exit|actions)(?:\[(\d+)\])?$/.exec(placeOf(change.at)) ?? [];
  const elements = elementsAt(place, both);
  const found = list === "actions" ? findRow(place, both.chart) : null;
  const state = both.chart.byPath.get(place);
  const action =
    index === undefined ? null : actionAt(place, list, Number(index), change.how === "removed", pair, both);
  const side = change.how === "removed" ? pair.before : pair.after;
  const what =
    action === null
      ? change.title.replace(/ in (?:(?! in ).)*$/, "")
      : change.how === "changed"
        ? actionTitle(action)
        : actionSaid(action, side.protocol, pair.brand);
  const deed = list === "exit" ? t("on leaving, {deed}", { deed: what }) : what;
  const said = { added: t("now: {deed}", { deed }), removed: t("no more: {deed}", { deed }) }[change.how as string];
  const { lines } = plain(change, pair);
  return {
    ...plain(change, pair),
    part: found === null ? "states" : "transitions",
    title: found === null ? (state?.title ?? t("The protocol as a whole")) : rowInWords(found, pair, both),
    within: found === null ? null : (found.state?.title ?? null),
    lines:
      said === undefined
        ? lines.map((line) =>
            change.how === "changed" ? `${deed}: ${line}` : t("what it does: {change}", { change: line }),
          )
        : [said],
    elements,
  };
}

/** An action in the document that has it; null for one that is gone from a transition, which nobody can find again. */
function actionAt(
  place: string,
  list: string,
  index: number,
  isGone: boolean,
  { before, after }: DiffPair,
  { paths }: BothCharts,
): Action | null {
  if (isGone && list === "actions") return null;
  const { protocol } = isGone ? before : after;
  const [path, row] = list === "actions" ? [place.split("#", 1)[0] ?? "", place] : [place, null];
  const state = placedStates(protocol.machine).find((each) => each.path === (isGone ? paths.before(path) : path));
  if (state === undefined) return null;
  const written: Actions | undefined =
    row === null
      ? state.node[list === "exit" ? "exit" : "entry"]
      : transitionGroups(state.path, state.node)
          .flatMap(({ transitions }) => transitions)
          .find(({ id }) => id === row)?.transition.actions;
  return listOfActions(written)[index] ?? null;
}

/** What shows a state or a transition: one that leaves its state has a row on a card; one that does not, a line of its state. */
function elementsAt(place: string, { chart }: BothCharts): string[] {
  if (chart.byPath.has(place)) return [place];
  const found = findRow(place, chart);
  if (found === null) return [];
  if (found.group.leaves) return [place, found.group.id];
  return found.state === null ? [] : [found.state.path];
}
