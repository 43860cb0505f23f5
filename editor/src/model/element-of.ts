import type { Chart } from "./chart.ts";

/** What is wrong with an element, at a glance. */
export interface ElementProblems {
  readonly errors: number;
  readonly warnings: number;
}

const PART = /\.(entry|exit|initial|after)(\..*)?$/;

/** The elements of the chart that a finding's place names: a state, or a transition with the card that shows it. None for the rest of the document. */
export function elementsOf(at: string, chart: Chart): string[] {
  if (!at.startsWith("machine.")) return [];
  const place = at.slice("machine.".length);
  const group = groupOfRow(place, chart);
  if (group !== null) return [place, group];
  for (const path of [place, place.replace(PART, "")]) if (chart.byPath.has(path)) return [path];
  // A finding about something inside a transition: its actions, its guard.
  const row = /^(.*\[\d+\])\./.exec(place)?.[1];
  const around = row === undefined ? null : groupOfRow(row, chart);
  return row === undefined || around === null ? [] : [row, around];
}

/** Where on the chart a finding is shown, in titles: "Like it · Reply sent"; null for the rest of the document. */
export function placeWords(at: string, chart: Chart): string | null {
  const [element, card] = elementsOf(at, chart);
  if (element === undefined) return null;
  const state = chart.byPath.get(element);
  if (state !== undefined) return state.title;
  for (const [title, groups] of [
    [null, chart.rootGroups] as const,
    ...chart.states.map((one) => [one.title, one.groups] as const),
  ]) {
    const group = groups.find(({ id }) => id === card || id === element);
    if (group !== undefined) return title === null ? group.title : `${title} · ${group.title}`;
  }
  return null;
}

/** The card on which a transition stands; null when there is no such transition. */
export function groupOfRow(row: string, { rootGroups, states }: Chart): string | null {
  for (const groups of [rootGroups, ...states.map((state) => state.groups)])
    for (const group of groups) if (group.rows.some(({ id }) => id === row)) return group.id;
  return null;
}
