import {
  answerWord,
  labelOf,
  QUESTIONS,
  type Answer,
  type Cause,
  type ComparedMention,
  type ParsedMention,
  type ReplayedMention,
} from "@parley/engine";

const ABOUT = ["id", "at", "channel"] as const;

/** The columns of every decision of one version. */
export const DECISION_COLUMNS: readonly string[] = [
  ...ABOUT,
  "case",
  "joined",
  "state",
  "fallback",
  ...QUESTIONS.flatMap(({ field }) => [field, `${field} because`]),
  "due at",
];

/** The columns of every decision of two versions. */
export const COMPARED_COLUMNS: readonly string[] = [
  ...ABOUT,
  "changed",
  "cause",
  ...QUESTIONS.flatMap(({ field }) => [`${field} before`, `${field} after`]),
];

/** A decision as a row. */
export function decisionRow(mention: ParsedMention, decided: ReplayedMention): string[] {
  const { decision } = decided;
  const words = labelOf(decision);
  return [
    ...about(mention),
    decided.case,
    decided.joined ? "yes" : "no",
    decided.active.at(-1) ?? "",
    decided.fallback ? "yes" : "no",
    ...QUESTIONS.flatMap(({ field }) => [words[field], because(decision[field])]),
    decision.due.status === "decided" ? answerWord(decision.due) : "",
  ];
}

/** How two versions decided a mention, as a row; `words` tells the cause. */
export function comparedRow(
  mention: ParsedMention,
  { before, after, changed, cause }: ComparedMention,
  words: (cause: Cause) => string,
): string[] {
  return [
    ...about(mention),
    changed.join(" "),
    cause === null ? "" : words(cause),
    ...QUESTIONS.flatMap(({ field }) => [before[field], after[field]]),
  ];
}

const about = ({ id, at, channel }: ParsedMention): string[] => [id, at, channel];

const because = (answer: Answer): string => (answer.status === "undecided" ? "" : answer.because);
