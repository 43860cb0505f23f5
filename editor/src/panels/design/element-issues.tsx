import type { Issue } from "@parley/engine";
import { useDocument } from "../../fields/document-context.ts";
import { elementsOf } from "../../model/element-of.ts";
import { findingWords } from "../../model/finding-words.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";
import { useFixes } from "./use-fixes.ts";

/** What the checker says of one element, where it is edited. */
export function ElementIssues({ id, issues, chart, run }: FormAround & { readonly id: string }) {
  return <IssueList issues={issues.filter(({ at }) => elementsOf(at, chart).includes(id))} run={run} />;
}

/** Open findings with the ways out of each. */
export function IssueList({ issues, run }: Pick<FormAround, "issues" | "run">) {
  const open = issues.filter(({ accepted }) => accepted === undefined);
  if (open.length === 0) return null;
  return (
    <Part title={t("Problems here")}>
      <ul className="element-issues">
        {open.map((issue) => (
          <OneIssue key={`${issue.code} ${issue.at} ${issue.message}`} issue={issue} run={run} />
        ))}
      </ul>
    </Part>
  );
}

function OneIssue({ issue, run }: { readonly issue: Issue } & Pick<FormAround, "run">) {
  const { severity } = issue;
  const { message, hint } = findingWords(issue, useDocument());
  const fixes = useFixes(issue);
  return (
    <li data-severity={severity}>
      <span className="problem-mark" aria-hidden="true">
        {severity === "error" ? "!" : "?"}
      </span>
      <div>
        <span className="visually-hidden">{t(severity === "error" ? "error: " : "warning: ")}</span>
        {message}
        {hint !== null && !isForAuthors(hint) && <span className="dim"> {hint}</span>}
        {fixes.map(({ title, protocol }) => (
          <button key={title} type="button" className="fix" onClick={() => run(() => ({ title, after: protocol }))}>
            {title}
          </button>
        ))}
      </div>
    </li>
  );
}

/** Hints that name what is written in a document help whoever writes one, and nobody who draws. */
const isForAuthors = (hint: string): boolean => hint.includes("`");
