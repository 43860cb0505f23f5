import type { ChartState } from "../../model/chart.ts";
import { Go } from "../../look/go.tsx";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";

/** A chosen transition, or the card of an event with all of its transitions, in words. */
interface ChosenTransition {
  readonly id: string;
  readonly title: string;
  /** From where to where. */
  readonly way: string;
}

/** Those of some chosen ids that are transitions, in the document's order. */
export function chosenTransitions(chart: FormAround["chart"], ids: readonly string[]): readonly ChosenTransition[] {
  const wanted = new Set(ids);
  const titleOf = (path: string): string => chart.byPath.get(path)?.title ?? t("anywhere in the protocol");
  const groups = [...chart.rootGroups, ...chart.states.flatMap((state) => state.groups)];
  return groups.flatMap(({ id, source, title, rows }) => {
    const line = (each: string, targets: readonly string[]): ChosenTransition => {
      const goals = [...new Set(targets)].map(titleOf).join(", ");
      return { id: each, title, way: `${titleOf(source)} → ${goals === "" ? t("stays here") : goals}` };
    };
    if (wanted.has(id))
      return [
        line(
          id,
          rows.flatMap(({ targets }) => targets),
        ),
      ];
    return rows.filter((row) => wanted.has(row.id)).map((row) => line(row.id, row.targets));
  });
}

interface ManyListProps extends Pick<FormAround, "onChoose"> {
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChosenTransition[];
}

/** What is chosen, each of which can be chosen alone. */
export function ManyList({ states, transitions, onChoose }: ManyListProps) {
  const lines = [...states.map(({ path, title }) => ({ id: path, title, way: null })), ...transitions];
  return (
    <Part title={t("What is chosen")}>
      <ul className="ways">
        {lines.map(({ id, title, way }) => (
          <li key={id}>
            <Go className="way-out" onClick={() => onChoose([id])}>
              <b>{title}</b>
              {way !== null && <span className="dim">{way}</span>}
            </Go>
          </li>
        ))}
      </ul>
    </Part>
  );
}
