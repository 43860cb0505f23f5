import { ScrollArea } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ElementProblems } from "../../model/element-of.ts";
import type { Chart, ChartState } from "../../model/chart.ts";
import { useDocument } from "../../fields/document-context.ts";
import { Icon, QuestionIcon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { partsWith, statesWith, type Found } from "./find-words.ts";
import { FoundParts } from "./found-parts.tsx";
import { FoundWords } from "./found-words.tsx";
import { partId, WHOLE_PROTOCOL } from "./part-ids.ts";

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
  const { protocol } = useDocument();
  const isSearching = search.trim() !== "";
  const shown = useMemo(() => (isSearching ? statesWith(chart, search) : null), [chart, search, isSearching]);
  const parts = useMemo(() => (isSearching ? partsWith(protocol, search) : []), [protocol, search, isSearching]);
  const top = chart.states.filter((state) => state.parent === null);
  return (
    <>
      <OutlineHead onChoose={onChoose} onAdd={onAdd} />
      <input
        id="outline-search"
        className="outline-search"
        type="search"
        placeholder={t("Find")}
        aria-label={t("Find a state, a condition or a text")}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [state] = shown?.keys() ?? [];
          const [part] = parts;
          const first = state ?? (part === undefined ? undefined : partId(part.part, part.name));
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
          {shown?.size === 0 && parts.length === 0 && <p className="small">{t("Nothing here says this.")}</p>}
          <Branch states={top} {...{ chart, selection, problems, onChoose, shown }} />
          <FoundParts {...{ parts, selection, onChoose }} />
        </div>
      </ScrollArea>
    </>
  );
}

function OutlineHead({ onChoose, onAdd }: Pick<DesignOutlineProps, "onChoose" | "onAdd">) {
  return (
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
  );
}

interface BranchProps extends Omit<DesignOutlineProps, "onAdd"> {
  readonly states: readonly ChartState[];
  /** Where what is looked for was found, by state; null while nothing is. */
  readonly shown: ReadonlyMap<string, Found | null> | null;
}

function Branch({ states, ...rest }: BranchProps) {
  const { chart, selection, problems, onChoose, shown } = rest;
  return (
    <ul className="branch">
      {states
        .filter(
          ({ path }) => shown === null || [...shown.keys()].some((one) => one === path || one.startsWith(`${path}.`)),
        )
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
              <Why found={shown?.get(state.path) ?? null} />
            </button>
            {state.children.length > 0 && (
              <Branch states={state.children.flatMap((path) => chart.byPath.get(path) ?? [])} {...rest} />
            )}
          </li>
        ))}
    </ul>
  );
}

const Why = ({ found }: { readonly found: Found | null }) => (found === null ? null : <FoundWords found={found} />);

/** That something stands against a state: a round dot for problems, a square one where there are doubts alone, as in the status line. */
function ProblemDot({ found: counts }: { readonly found: ElementProblems | undefined }) {
  if (counts === undefined) return null;
  return (
    <span className="branch-problem" data-severity={counts.errors > 0 ? "error" : "warning"}>
      {counts.errors > 0 ? t("has problems") : t("has doubts")}
    </span>
  );
}
