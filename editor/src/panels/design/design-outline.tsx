import { ScrollArea } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ElementProblems } from "../../model/element-of.ts";
import type { Chart, ChartState } from "../../model/chart.ts";
import { WHOLE_PROTOCOL } from "./part-ids.ts";
import { Icon, QuestionIcon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";

interface DesignOutlineProps {
  readonly chart: Chart;
  readonly selection: readonly string[];
  readonly problems: ReadonlyMap<string, ElementProblems>;
  readonly onChoose: (id: string) => void;
  /** Adds a state of a kind beside what is chosen. */
  readonly onAdd: (() => void) | null;
}

/** All states as a tree that can be read and walked without the canvas, with a search above it. */
export function DesignOutline({ chart, selection, problems, onChoose, onAdd }: DesignOutlineProps) {
  const [search, setSearch] = useState("");
  const shown = useMemo(() => found(chart, search), [chart, search]);
  const top = chart.states.filter((state) => state.parent === null);
  return (
    <>
      <header className="list-head outline-head">
        <h2>{t("States")}</h2>
        <span className="top-space" />
        <button
          type="button"
          className="icon-button"
          aria-label={t("The protocol itself")}
          title={t("The protocol itself: name, conditions, promises, messages")}
          onClick={() => onChoose(WHOLE_PROTOCOL)}
        >
          <Icon name="protocol" size={14} />
        </button>
        {onAdd !== null && (
          <button
            type="button"
            className="icon-button"
            aria-label={t("Add a state")}
            title={t("Add a state (N)")}
            onClick={onAdd}
          >
            <Icon name="plus" size={14} />
          </button>
        )}
      </header>
      <input
        id="outline-search"
        className="outline-search"
        type="search"
        placeholder={t("Find")}
        aria-label={t("Find a state, a condition or a text")}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = shown ?? [];
          if (event.key === "Enter" && first !== undefined) onChoose(first);
        }}
      />
      <ScrollArea className="list-scroll" type="hover" scrollbarSize={8}>
        <div className="outline">
          {top.length === 0 && (
            <p className="small outline-empty">
              {t("Nothing here yet. Double-click the canvas, or press N, to add the first state.")}
            </p>
          )}
          {shown?.size === 0 && <p className="small">{t("Nothing has this name.")}</p>}
          <Branch states={top} {...{ chart, selection, problems, onChoose, shown }} />
        </div>
      </ScrollArea>
    </>
  );
}

interface BranchProps extends Omit<DesignOutlineProps, "onAdd"> {
  readonly states: readonly ChartState[];
  readonly shown: ReadonlySet<string> | null;
}

function Branch({ states, ...rest }: BranchProps) {
  const { chart, selection, problems, onChoose, shown } = rest;
  return (
    <ul className="branch">
      {states
        .filter(({ path }) => shown === null || [...shown].some((one) => one === path || one.startsWith(`${path}.`)))
        .map((state) => (
          <li key={state.path}>
            <button
              type="button"
              className="branch-row"
              data-kind={state.kind}
              aria-current={selection.includes(state.path) ? "true" : undefined}
              onClick={() => onChoose(state.path)}
            >
              {state.title}
              <ProblemDot found={problems.get(state.path)} />
              <span className="branch-answers">
                {state.answers.map((answer) => (
                  <QuestionIcon key={answer.field} field={answer.field} size={11} />
                ))}
              </span>
            </button>
            {state.children.length > 0 && (
              <Branch states={state.children.flatMap((path) => chart.byPath.get(path) ?? [])} {...rest} />
            )}
          </li>
        ))}
    </ul>
  );
}

/** That something stands against a state: a round dot for problems, a square one where there are doubts alone, as in the status line. */
function ProblemDot({ found: counts }: { readonly found: ElementProblems | undefined }) {
  if (counts === undefined) return null;
  return (
    <span className="branch-problem" data-severity={counts.errors > 0 ? "error" : "warning"}>
      {counts.errors > 0 ? t("has problems") : t("has doubts")}
    </span>
  );
}

/** The states in whose words, conditions or events a text occurs; null without one. */
function found({ states }: Chart, search: string): ReadonlySet<string> | null {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return null;
  return new Set(
    states
      .filter(({ title, description, deeds, groups }) =>
        [
          title,
          description ?? "",
          ...deeds,
          ...groups.flatMap((group) => [
            group.title,
            ...group.rows.flatMap((row) => [row.condition ?? "", row.cel ?? "", ...row.deeds]),
          ]),
        ].some((text) => text.toLowerCase().includes(wanted)),
      )
      .map(({ path }) => path),
  );
}
