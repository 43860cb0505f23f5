import type { Issue } from "@parley/engine";
import { useDocument } from "../../fields/document-context.ts";
import type { Chart } from "../../model/chart.ts";
import { placeWords } from "../../model/element-of.ts";
import { findingWords } from "../../model/finding-words.ts";
import { t } from "../../texts/texts.ts";
import { problemPlace } from "./problem-place.ts";

interface ProblemListProps {
  readonly issues: readonly Issue[];
  readonly chart: Chart;
  /** Goes to what one is about. */
  readonly onChoose: (element: string) => void;
}

/** What is to be said against a protocol, each with where it is; choosing one leads there. */
export function ProblemList({ issues, chart, onChoose }: ProblemListProps) {
  return (
    <ul>
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.at} ${issue.message}`}>
          <ProblemLine
            issue={issue}
            where={placeWords(issue.at, chart)}
            onClick={() => onChoose(problemPlace(issue, chart))}
          />
        </li>
      ))}
    </ul>
  );
}

interface ProblemLineProps {
  readonly issue: Issue;
  /** The titles of the places on the chart, from the outside in; null for the rest of the document. */
  readonly where: string | null;
  readonly onClick: () => void;
}

function ProblemLine({ issue, where, onClick }: ProblemLineProps) {
  const { message, hint } = findingWords(issue, useDocument());
  return (
    <button type="button" className="problem" data-severity={issue.severity} onClick={onClick}>
      <span className="problem-mark" aria-hidden="true">
        {issue.severity === "error" ? "!" : "?"}
      </span>
      <span>
        <span className="visually-hidden">{t(issue.severity === "error" ? "error: " : "warning: ")}</span>
        {message}
        {hint !== null && <span className="dim"> {hint}</span>}
        {where !== null && <span className="problem-place">{where}</span>}
      </span>
    </button>
  );
}
