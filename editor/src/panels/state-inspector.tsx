import { ScrollArea } from "@mantine/core";
import { nameInWords, QUESTIONS } from "@parley/engine";
import type { ReactNode } from "react";
import { QuestionIcon } from "../look/icons.tsx";
import type { Chart, ChartState, EventGroup, TransitionRow } from "../model/chart.ts";
import { t } from "../texts/texts.ts";
import { InspectorHead } from "./inspector-head.tsx";
import { Part } from "./part.tsx";

interface StateInspectorProps {
  readonly state: ChartState;
  readonly chart: Chart;
  readonly onSelect: (path: string) => void;
  readonly onClose: () => void;
  /** What else is to be said or done about it. */
  readonly children?: ReactNode;
}

const KINDS = {
  atomic: t("State"),
  phase: t("Phase"),
  tracks: t("Parallel tracks"),
  final: t("End"),
  history: t("Way back"),
} as const satisfies Record<ChartState["kind"], string>;

/** One state: what it answers and does, what it waits for, and every way out in sentences. */
export function StateInspector({ state, chart, onSelect, onClose, children }: StateInspectorProps) {
  const parent = state.parent === null ? undefined : chart.byPath.get(state.parent);
  const kind = state.isTrack ? t("Track") : KINDS[state.kind];
  return (
    <ScrollArea className="inspector-scroll" type="hover" scrollbarSize={8}>
      <div className="inspector">
        <InspectorHead
          title={state.title}
          text={parent === undefined ? kind : t("{kind} in “{place}”", { kind, place: parent.title })}
          onClose={onClose}
        />
        {state.description !== null && <p className="lead-text">{state.description}</p>}
        {state.outcome !== null && <p className="lead-text">{t("Outcome: {outcome}.", { outcome: state.outcome })}</p>}
        {children}
        <StateAnswers state={state} />
        <Sentences title={t("Does on the way in")} lines={state.deeds} />
        <Sentences title={t("Does on leaving")} lines={state.leavingDeeds} />
        <Sentences title={t("Waits")} lines={state.wait === null ? [] : [state.wait]} />
        {state.groups.length > 0 && (
          <Part title={state.children.length > 0 ? t("At any time in here") : t("Ways out")}>
            <div className="groups">
              {state.groups.map((group) => (
                <GroupText key={group.id} group={group} chart={chart} onSelect={onSelect} />
              ))}
            </div>
          </Part>
        )}
      </div>
    </ScrollArea>
  );
}

function StateAnswers({ state }: { readonly state: ChartState }) {
  if (state.answers.length === 0) return null;
  return (
    <Part title={t("This state answers")}>
      <dl className="five">
        {state.answers.map((answer) => (
          <div className="five-row" key={answer.field} data-status="decided">
            <dt>
              <QuestionIcon field={answer.field} />
              {QUESTIONS.find(({ field }) => field === answer.field)?.title}
            </dt>
            <dd>
              <span className="five-value">{answer.text}</span>
              {answer.because !== null && <span className="five-because">{answer.because}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="note-card sentences">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

function GroupText({
  group,
  chart,
  onSelect,
}: {
  readonly group: EventGroup;
  readonly chart: Chart;
  readonly onSelect: (path: string) => void;
}) {
  return (
    <div className="note-card">
      <b>{group.title}</b>
      <ol>
        {group.rows.map((row) => (
          <RowText key={row.id} row={row} chart={chart} onSelect={onSelect} />
        ))}
      </ol>
    </div>
  );
}

function RowText({
  row,
  chart,
  onSelect,
}: {
  readonly row: TransitionRow;
  readonly chart: Chart;
  readonly onSelect: (path: string) => void;
}) {
  const deeds = [
    ...row.answers.map(({ field, text, because }) => {
      const answer = t("{question}: {text}", { question: nameInWords(field), text });
      return because === null ? answer : t("{answer} ({because})", { answer, because });
    }),
    ...row.deeds,
  ];
  return (
    <li>
      {row.word !== null && (
        <span>
          <span className="dim">{row.word}</span> {row.condition}{" "}
        </span>
      )}
      {row.targets.length === 0 ? (
        <span className="dim">{t("stays here")}</span>
      ) : (
        row.targets.map((path) => (
          <Link key={path} title={chart.byPath.get(path)?.title ?? path} onClick={() => onSelect(path)} />
        ))
      )}
      {deeds.length > 0 && <span className="row-deeds">{deeds.join(" · ")}</span>}
      {row.cel !== null && (
        <details className="row-cel">
          <summary>{t("As text")}</summary>
          <code>{row.cel}</code>
        </details>
      )}
    </li>
  );
}

function Link({ title, onClick }: { readonly title: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="link" onClick={onClick}>
      → {title}
    </button>
  );
}
