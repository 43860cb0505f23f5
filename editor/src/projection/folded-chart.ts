import { QUESTIONS } from "@parley/engine";
import type { AnswerLine } from "../model/answers.ts";
import type { Chart, ChartState, EventGroup, Fold } from "../model/chart.ts";
import { groupOfRow, type ElementProblems } from "../model/element-of.ts";
import { t } from "../texts/texts.ts";

/** How many answers to one question, and how many goals, a folded phase names before it counts. */
const NAMED = 2;

/**
 * The chart with some phases folded up: each is one card that says what is in it, and lines to what lies inside end there. The same
 * chart when none of the paths is a phase.
 */
export function foldChart(chart: Chart, folded: ReadonlySet<string>): Chart {
  const outer = outermostOf(chart, folded);
  if (outer.length === 0) return chart;
  const shown = (path: string): string => outer.find((fold) => isWithin(path, fold)) ?? path;
  const states = chart.states
    .filter(({ path }) => shown(path) === path)
    .map((state) =>
      outer.includes(state.path)
        ? foldedState(state, chart, shown)
        : { ...state, groups: state.groups.map((group) => shownGroup(group, shown)) },
    );
  return {
    ...chart,
    states,
    byPath: new Map(states.map((state) => [state.path, state])),
    rootGroups: chart.rootGroups.map((group) => shownGroup(group, shown)),
  };
}

/** The folded phases that hide an element, whether a state, a card, a transition or a way in; none when it is to be seen. */
export function foldsOver(id: string, chart: Chart, folded: ReadonlySet<string>): string[] {
  if (folded.size === 0) return [];
  if (chart.byPath.has(id)) return [...folded].filter((fold) => id !== fold && isWithin(id, fold));
  const card = id.includes("#") ? id : groupOfRow(id, chart);
  const source = card === null ? id.replace(/@in$/, "") : (card.split("#", 1)[0] ?? "");
  return chart.byPath.has(source) ? [...folded].filter((fold) => isWithin(source, fold)) : [];
}

/** Problems by the elements that are to be seen: a folded phase has those of all that is in it. */
export function problemsShown(
  problems: ReadonlyMap<string, ElementProblems>,
  chart: Chart,
  folded: ReadonlySet<string>,
): ReadonlyMap<string, ElementProblems> {
  const outer = outermostOf(chart, folded);
  if (outer.length === 0) return problems;
  const shown = new Map(problems);
  for (const fold of outer) {
    // A transition's problems are counted on its card already.
    const ids = chart.states
      .filter(({ path }) => isWithin(path, fold))
      .flatMap(({ path, groups }) => [path, ...groups.map(({ id }) => id)]);
    const inside = ids.flatMap((id) => problems.get(id) ?? []);
    const errors = inside.reduce((sum, each) => sum + each.errors, 0);
    const warnings = inside.reduce((sum, each) => sum + each.warnings, 0);
    if (inside.length > 0) shown.set(fold, { errors, warnings });
  }
  return shown;
}

/** All states that hold others. */
export function foldable({ states }: Chart): string[] {
  return states.filter(({ children }) => children.length > 0).map(({ path }) => path);
}

function outermostOf(chart: Chart, folded: ReadonlySet<string>): string[] {
  const all = [...folded].filter((path) => (chart.byPath.get(path)?.children.length ?? 0) > 0);
  return all.filter((path) => !all.some((other) => other !== path && isWithin(path, other)));
}

const isWithin = (path: string, fold: string): boolean => path === fold || path.startsWith(`${fold}.`);

function shownGroup(group: EventGroup, shown: (path: string) => string): EventGroup {
  const rows = group.rows.map((row) => ({ ...row, targets: [...new Set(row.targets.map(shown))] }));
  return { ...group, rows };
}

function foldedState(phase: ChartState, chart: Chart, shown: (path: string) => string): ChartState {
  const within = chart.states.filter(({ path }) => isWithin(path, phase.path));
  const rows = within.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const leaving = rows.filter(({ targets }) => targets.some((target) => !isWithin(target, phase.path)));
  const goals = [...new Set(leaving.flatMap(({ targets }) => targets.map(shown)))].filter(
    (goal) => goal !== phase.path,
  );
  const titles = goals.map((goal) => chart.byPath.get(goal)?.title ?? goal);
  const fold: Fold = {
    goals,
    words: [
      t(
        "{states, plural, =0 {no states} one {# state} other {# states}}, {ways, plural, =0 {no ways out} one {# way out} other {# ways out}}",
        { states: within.length - 1, ways: leaving.length },
      ),
      ...(titles.length === 0 ? [] : [t("leads to {states}", { states: named(titles, ", ") })]),
    ],
  };
  const answers = [...within, ...rows].flatMap((each) => each.answers);
  return {
    ...phase,
    children: [],
    initial: null,
    groups: [],
    answers: settled(answers),
    deeds: [],
    leavingDeeds: [],
    wait: null,
    fold,
  };
}

/** Which questions are settled somewhere inside, and how. */
function settled(answers: readonly AnswerLine[]): AnswerLine[] {
  return QUESTIONS.flatMap(({ field }) => {
    const texts = [...new Set(answers.filter((answer) => answer.field === field).map(({ text }) => text))];
    return texts.length === 0 ? [] : [{ field, text: named(texts, " / "), because: null }];
  });
}

function named(texts: readonly string[], between: string): string {
  const more = texts.length - NAMED;
  if (more <= 1) return texts.join(between);
  return t("{names} and {count} more", { names: texts.slice(0, NAMED).join(between), count: more });
}
