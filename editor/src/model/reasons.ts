import type { JournalBody, Json, Protocol, Verdict } from "@parley/engine";
import { t } from "../texts/texts.ts";
import { languageName } from "./brand-lists.ts";

/** Why the case is here, or why it is not somewhere else: one condition that was asked, with what it read. */
export interface Reason {
  readonly key: string;
  readonly step: number;
  readonly at: string;
  readonly transition: string;
  readonly verdict: Verdict;
  readonly question: string;
  readonly cel: string | null;
  readonly values: ReadonlyArray<{ readonly fact: string; readonly value: string }>;
  readonly trouble: string | null;
}

/** The conditions of a case's journal that were truly asked, the newest step first; lines that were never reached are left out. */
export function reasonsOf(journal: readonly JournalBody[], protocol: Protocol): Reason[] {
  return journal
    .map((step) =>
      step.trace.flatMap((entry, index) =>
        entry.kind === "considered" && entry.condition !== undefined && entry.verdict !== "skipped"
          ? [reasonOf(step, entry, index, protocol)]
          : [],
      ),
    )
    .toReversed()
    .flat();
}

type Considered = Extract<JournalBody["trace"][number], { kind: "considered" }>;

function reasonOf(step: JournalBody, entry: Considered, index: number, protocol: Protocol): Reason {
  const condition = protocol.conditions[entry.condition ?? ""];
  return {
    key: `${step.step}.${index}`,
    step: step.step,
    at: step.at,
    transition: entry.transition,
    verdict: entry.verdict,
    question: questionOf(condition?.title ?? entry.condition ?? "", entry.verdict),
    cel: condition?.when ?? null,
    values: entry.values.map(({ fact, value }) => ({ fact, value: factValue(fact, value) })),
    trouble: entry.verdict === "error" ? entry.reason : null,
  };
}

function questionOf(title: string, verdict: Verdict): string {
  const said = { question: title.replace(/\?$/, "") };
  if (verdict === "failed") return t("Why not “{question}”?", said);
  return t(verdict === "error" ? "Unclear: “{question}”" : "Why “{question}”?", said);
}

const factValue = (fact: string, value: Json): string =>
  typeof value === "string" && fact.endsWith(".language") ? languageName(value) : valueInWords(value);

/** A value of a fact, as a person reads it. */
export function valueInWords(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? t("none") : value.map(valueInWords).join(", ");
  if (typeof value === "boolean") return t(value ? "true" : "false");
  if (typeof value === "string") return value.length > 60 ? `“${value.slice(0, 57)}…”` : `“${value}”`;
  return value === null ? t("nothing") : typeof value === "object" ? JSON.stringify(value) : String(value);
}
