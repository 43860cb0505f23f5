import { Popover } from "@mantine/core";
import { useState } from "react";
import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import { sizeInWords } from "../chart-size.ts";
import type { DesignState } from "./design-store.ts";
import { ProblemList } from "./problem-list.tsx";
import type { Problems } from "./use-problems.ts";

interface DesignStatusProps {
  readonly problems: Problems;
  readonly chart: Chart;
  readonly news: DesignState["news"];
  readonly onChoose: (id: string) => void;
  readonly onHelp: () => void;
}

/** The line that always says how the proof stands, and what happened last. */
export function DesignStatus({ problems, chart, news, onChoose, onHelp }: DesignStatusProps) {
  const [isOpen, setOpen] = useState(false);
  const open = (problems.issues ?? []).filter(({ accepted }) => accepted === undefined);
  return (
    <footer className="status">
      <Popover
        opened={isOpen && open.length > 0}
        onChange={setOpen}
        position="top-start"
        width={420}
        shadow="none"
        trapFocus
      >
        <Popover.Target>
          <button
            type="button"
            className="proof"
            data-state={stateOf(problems, open)}
            aria-expanded={isOpen}
            disabled={open.length === 0}
            title={open.length === 0 ? undefined : t("List them (F8 goes to the next)")}
            onClick={() => setOpen(!isOpen)}
          >
            {wordsOf(problems, open)}
          </button>
        </Popover.Target>
        <Popover.Dropdown className="problem-list">
          <h3>{t("Problems")}</h3>
          <ProblemList
            issues={open}
            chart={chart}
            onChoose={(element) => {
              onChoose(element);
              setOpen(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <span className="num">{sizeInWords(chart)}</span>
      <span className="news" data-refusal={news.isRefusal} aria-live="polite">
        {news.text}
      </span>
      <button type="button" className="link" title={t("Keys and gestures (?)")} onClick={onHelp}>
        {t("Keys")}
      </button>
    </footer>
  );
}

function stateOf({ issues }: Problems, open: readonly Issue[]): string {
  if (issues === null) return "unknown";
  if (open.length === 0) return "fine";
  return open.some(({ severity }) => severity === "error") ? "errors" : "warnings";
}

function wordsOf({ issues }: Problems, open: readonly Issue[]): string {
  if (issues === null) return t("Checking …");
  if (open.length === 0) return t("No problems, all paths decided");
  const errors = open.filter(({ severity }) => severity === "error").length;
  const warnings = open.length - errors;
  const parts = [
    ...(errors === 0 ? [] : [t("{count, plural, one {# problem} other {# problems}}", { count: errors })]),
    ...(warnings === 0 ? [] : [t("{count, plural, one {# doubt} other {# doubts}}", { count: warnings })]),
  ];
  return parts.join(", ");
}
