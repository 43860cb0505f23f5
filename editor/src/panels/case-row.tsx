import { memo } from "react";
import { CHANNELS, QUESTIONS, type Answer, type Brand, type CaseSummary, nameInWords } from "@parley/engine";
import { answerInWords } from "../model/answers.ts";
import { t } from "../texts/texts.ts";
import { agoInWords } from "./times.ts";

interface CaseRowProps {
  readonly summary: CaseSummary;
  readonly brand: Brand;
  readonly now: number;
  readonly chosen: boolean;
  readonly fresh: boolean;
  readonly onChoose: (id: string) => void;
}

/** One case of the list: who wrote what and where, where the case is, and how much of it is decided. */
export const CaseRow = memo(function CaseRow({ summary, brand, now, chosen, fresh, onChoose }: CaseRowProps) {
  const { mention, state, decision } = summary;
  const lead = decision.lead.status === "decided" ? answerInWords("lead", decision.lead.value, brand) : null;
  return (
    <li>
      <button
        type="button"
        className="case-row"
        data-testid="case-row"
        data-case-id={summary.id}
        data-done={state.status === "done"}
        data-fresh={fresh}
        aria-current={chosen ? "true" : undefined}
        onClick={() => onChoose(summary.id)}
      >
        <span className="row-top">
          <b>{mention.name ?? `@${mention.author}`}</b>
          <span className="row-channel">
            {[
              channelTitle(mention.channel),
              ...(mention.public ? [] : [t("private")]),
              ...(mention.deleted ? [t("deleted")] : []),
            ].join(", ")}
          </span>
          <time dateTime={summary.changedAt}>{agoInWords(summary.changedAt, now)}</time>
        </span>
        <span className="row-text">{mention.text}</span>
        <span className="row-foot">
          <Dots decision={decision} />
          <span className="row-state">{restingTitle(summary)}</span>
          {lead !== null && <span className="row-lead">{lead}</span>}
        </span>
      </button>
    </li>
  );
});

/** A channel's title, or its name in words. */
export function channelTitle(name: string): string {
  return Object.hasOwn(CHANNELS, name) ? CHANNELS[name as keyof typeof CHANNELS].title : nameInWords(name);
}

/** The title of the state that says most about a case: the innermost of its first track. */
export function restingTitle({ state }: Pick<CaseSummary, "state">): string {
  const leaf = state.active.findIndex((path, index) => {
    const next = state.active[index + 1];
    return next === undefined || !next.startsWith(`${path}.`);
  });
  return state.titles[leaf] ?? state.titles.at(-1) ?? "";
}

const STATUS = {
  decided: t("decided"),
  none: t("none"),
  undecided: t("undecided"),
} as const satisfies Record<Answer["status"], string>;

function Dots({ decision }: Pick<CaseSummary, "decision">) {
  const words = QUESTIONS.map(({ field, title }) => `${title}: ${STATUS[decision[field].status]}`).join(", ");
  return (
    <span className="dots" role="img" aria-label={words} title={words}>
      {QUESTIONS.map(({ field }) => (
        <i key={field} className={`dot question-${field}`} data-status={decision[field].status} />
      ))}
    </span>
  );
}
