import type { ReactNode } from "react";
import type { ChartState, EventGroup } from "../model/chart.ts";
import type { AnswerLine } from "../model/answers.ts";
import { Icon, QuestionIcon } from "../look/icons.tsx";
import { VerdictMark } from "../look/verdict-mark.tsx";
import { answerRows } from "../projection/answer-rows.ts";
import { loudDeeds, staysOf, stayText } from "../projection/card-sizes.ts";
import { useChartLight } from "./chart-light.ts";

/** What a state says of itself: answers, deeds, and what it waits for. */
export function StateCard({ state }: { readonly state: ChartState }) {
  return (
    <>
      <header className="card-head">
        <h3>{state.title}</h3>
        {state.description !== null && <p>{state.description}</p>}
      </header>
      <CardSections state={state} />
    </>
  );
}

/** The lines below a card's title: each section only when it has something to say. */
export function CardSections({ state }: { readonly state: ChartState }) {
  const rows = answerRows(state.answers);
  const deeds = loudDeeds(state);
  const stays = staysOf(state);
  return (
    <>
      {rows.length > 0 && (
        <Section name="answers">
          {rows.map((row) => (
            <AnswerCells key={row[0]?.field} row={row} />
          ))}
        </Section>
      )}
      {deeds.length > 0 && (
        <Section name="deeds">
          {deeds.map((deed) => (
            <Line key={deed} icon={<Icon name="deed" />}>
              {deed}
            </Line>
          ))}
        </Section>
      )}
      {state.fold !== undefined && (
        <Section name="fold">
          {state.fold.words.map((words) => (
            <Line key={words} icon={<Icon name="fold" />}>
              {words}
            </Line>
          ))}
        </Section>
      )}
      {(stays.length > 0 || state.wait !== null) && (
        <Section name="rest">
          {stays.map((group) => (
            <StayLine key={group.id} group={group} />
          ))}
          {state.wait !== null && <Line icon={<Icon name="wait" />}>{state.wait}</Line>}
        </Section>
      )}
    </>
  );
}

function Section({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <ul className={`card-section card-${name}`}>{children}</ul>;
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="card-line">
      {icon}
      <span>{children}</span>
    </li>
  );
}

function AnswerCells({ row }: { readonly row: readonly AnswerLine[] }) {
  return (
    <li className="card-line">
      {row.map((answer) => (
        <span className="cell" key={answer.field} title={answer.because ?? undefined}>
          <QuestionIcon field={answer.field} />
          <span>{answer.text}</span>
        </span>
      ))}
    </li>
  );
}

function StayLine({ group }: { readonly group: EventGroup }) {
  const { light } = useChartLight();
  const verdict = group.rows.map((row) => light?.verdicts.get(row.id)).findLast((known) => known !== undefined);
  return (
    <Line icon={verdict === undefined ? <Icon name="stay" /> : <VerdictMark verdict={verdict} />}>
      {stayText(group)}
    </Line>
  );
}
