import { ScrollArea } from "@mantine/core";
import type { PublishedBody } from "@parley/engine";
import { QuestionIcon } from "../look/icons.tsx";
import type { Chart, ChartState } from "../model/chart.ts";
import { delayInWords } from "../model/durations.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";

interface OutlineProps {
  readonly published: PublishedBody;
  readonly chart: Chart;
  readonly selected: string | null;
  readonly onSelect: (path: string) => void;
}

/** The protocol at a glance: what it is for, its states as a tree, and its promises of time. */
export function Outline({ published, chart, selected, onSelect }: OutlineProps) {
  const { protocol, brand } = published;
  const top = chart.states.filter((state) => state.parent === null);
  return (
    <ScrollArea className="list-scroll" type="hover" scrollbarSize={8}>
      <div className="outline">
        <p className="lead-text">{protocol.description}</p>
        <Part title={t("States")}>
          <Branch states={top} chart={chart} selected={selected} onSelect={onSelect} />
        </Part>
        <Part title={t("Promises")}>
          <ul className="clocks">
            {Object.entries(protocol.clocks).map(([name, clock]) => (
              <li key={name}>
                <QuestionIcon field="due" />
                <span>{clock.title}</span>
                <span className="dim">{delayInWords(clock.within, brand.schedules, clock.schedule)}</span>
              </li>
            ))}
          </ul>
        </Part>
      </div>
    </ScrollArea>
  );
}

type BranchProps = Omit<OutlineProps, "published"> & { readonly states: readonly ChartState[] };

function Branch({ states, chart, selected, onSelect }: BranchProps) {
  return (
    <ul className="branch">
      {states.map((state) => (
        <li key={state.path}>
          <button
            type="button"
            className="branch-row"
            data-kind={state.kind}
            aria-current={selected === state.path ? "true" : undefined}
            onClick={() => onSelect(state.path)}
          >
            {state.title}
            <span className="branch-answers">
              {state.answers.map((answer) => (
                <QuestionIcon key={answer.field} field={answer.field} size={11} />
              ))}
            </span>
          </button>
          {state.children.length > 0 && (
            <Branch
              states={state.children.flatMap((path) => chart.byPath.get(path) ?? [])}
              chart={chart}
              selected={selected}
              onSelect={onSelect}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
