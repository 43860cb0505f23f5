import type { Chart, EventGroup } from "./chart.ts";
import { t } from "../texts/texts.ts";

/** A place on the way from the protocol to an element. */
export interface Crumb {
  readonly id: string;
  readonly title: string;
}

/** The way to an element of the chart from the outside in: phases, the state, the event, the row; empty for what is no element. */
export function trailOf(id: string, chart: Chart): Crumb[] {
  const state = chart.byPath.get(id.replace(/@in$/, ""));
  if (state !== undefined)
    return [...(state.parent === null ? [] : trailOf(state.parent, chart)), { id: state.path, title: state.title }];
  const found = groupWith(id, chart);
  if (found === null) return [];
  const source = found.source === "" ? [] : trailOf(found.source, chart);
  const card = { id: found.id, title: found.title };
  const row = found.rows.find((each) => each.id === id);
  if (row === undefined || found.rows.length === 1) return [...source, { ...card, id: row?.id ?? card.id }];
  const words = row.word === null ? t("always") : row.condition === null ? row.word : `${row.word} ${row.condition}`;
  return [...source, card, { id: row.id, title: words }];
}

/** The way to what holds several elements together. */
export function trailOfMany(ids: readonly string[], chart: Chart): Crumb[] {
  const [first = [], ...others] = ids.map((id) => trailOf(id, chart));
  if (others.length === 0) return first;
  const common = first.findIndex((crumb, at) => others.some((trail) => trail[at]?.id !== crumb.id));
  return common === -1 ? first : first.slice(0, common);
}

function groupWith(id: string, { rootGroups, states }: Chart): EventGroup | null {
  const groups = [...rootGroups, ...states.flatMap((state) => state.groups)];
  return groups.find((group) => group.id === id || group.rows.some((row) => row.id === id)) ?? null;
}
